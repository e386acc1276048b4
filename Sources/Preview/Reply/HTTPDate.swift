internal import Glibc

/// The time now in the one form that HTTP still writes (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  static func now() -> String { text(time(nil)) }

  /// `seconds` since 1970-01-01T00:00Z. The names are English wherever the server runs.
  static func text(_ seconds: time_t) -> String {
    var seconds = seconds
    var moment = tm()
    gmtime_r(&seconds, &moment)
    let day = days[Int(moment.tm_wday)]
    let month = months[Int(moment.tm_mon)]
    let clock = [moment.tm_hour, moment.tm_min, moment.tm_sec].map(twoDigits)
    return "\(day), \(twoDigits(moment.tm_mday)) \(month) \(moment.tm_year + 1900) "
      + clock.joined(separator: ":") + " GMT"
  }

  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func twoDigits(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
