/// A kind of page: its template's name, and what its views hold.
package struct PageShape: Sendable {
  package let name: String
  package let shape: Shape

  package init(name: String, shape: Shape) {
    self.name = name
    self.shape = shape
  }
}
