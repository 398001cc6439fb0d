/// A value with one JSON text: equal values give equal bytes.
///
/// What is nil or empty is not written, and members stand in the order of their keys. The service's own JSON
/// is read elsewhere (`init?(_ json:)`): it may change as the service does, this form must stay readable for
/// years.
package protocol CanonicalForm {
  func write(to json: inout CanonicalJSON)
  init(canonical json: JSONValue) throws(DocumentError)
}
