package import Portal

/// Whether a name is one that editors and systems leave beside a file while they save it: hidden files
/// (`.x.swp`, Emacs' `.#x`, LibreOffice's `.~lock.x#`), `x~`, `#x#`, vim's probe `4913`, `x.bak`,
/// `x.tmp`, JetBrains' `x___jb_tmp___` and `x___jb_old___`.
///
/// A build takes none of these either, so nothing is missed when they come and go. `.well-known` is the
/// one hidden name that is published.
package func isEditorFile(_ name: Bytes) -> Bool {
  switch name.first {
  case nil: return true
  case UInt8(ascii: "."): return !name.equals(".well-known")
  case UInt8(ascii: "#") where name.last == UInt8(ascii: "#"): return true
  default: break
  }
  if name.last == UInt8(ascii: "~") || name.equals("4913") { return true }
  return editorEndings.contains { name.count >= $0.count && name.suffix($0.count) == $0[...] }
}

private let editorEndings = [".bak", ".tmp", "___jb_tmp___", "___jb_old___"].map { Bytes($0) }
