internal import Glibc
internal import NIOCore

/// Why the preview could not start.
package enum PreviewFailure: Error, Equatable, Sendable {
  /// Taken by another program, as were those after it up to the last that was tried.
  case portBusy(first: Int, last: Int)
  /// The system lets this user not have the port; below 1024 that is usual.
  case notPermitted(port: Int)
  /// No network interface of this machine has the address, or it is no address at all.
  case noSuchAddress(host: String)
  /// Anything else, by the system's number.
  case system(number: Int32)

  init(_ error: any Error, host: String, port: Int) {
    guard let error = error as? IOError else {
      // All that is left is names that do not resolve.
      self = .noSuchAddress(host: host)
      return
    }
    switch error.errnoCode {
    case EADDRINUSE: self = .portBusy(first: port, last: port)
    case EACCES, EPERM: self = .notPermitted(port: port)
    case EADDRNOTAVAIL, EAFNOSUPPORT: self = .noSuchAddress(host: host)
    case let number: self = .system(number: number)
    }
  }
}
