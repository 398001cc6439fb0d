import CLibXML2

/// The grammar that every page promises to keep: a DTD, compiled once and shared by all who check.
package final class Grammar: @unchecked Sendable {
  // Proof of @unchecked: the DTD is written to in `init` only. Validation reads it, but for the content models,
  // which libxml2 compiles when they are first used; `init` compiles them all.
  let dtd: xmlDtdPtr
  /// The DTD as it was given.
  package let text: [UInt8]
  /// What its checkers have learned of it.
  let pageSkeletons = SharedSkeletons()
  let fragmentSkeletons = SharedSkeletons()

  /// - Parameter name: for messages, such as `Theme/xhtml.dtd`.
  /// - Throws: ``XHTMLError`` with every problem of the grammar.
  package init(dtd bytes: [UInt8], name: String) throws(XHTMLError) {
    LibXML2.initialize()
    let (dtd, errors) = LibXML2.collectingErrors { Self.parse(bytes) }
    guard let dtd, errors.isEmpty else {
      if let dtd { xmlFreeDtd(dtd) }
      guard !errors.isEmpty else { throw .noMemory }
      throw .grammar(errors.map { XHTMLError.GrammarProblem(file: name, line: $0.line, message: $0.message) })
    }
    let (_, ambiguous) = LibXML2.collectingErrors { Self.compileContentModels(dtd) }
    guard ambiguous.isEmpty else {
      xmlFreeDtd(dtd)
      throw .grammar(
        ambiguous.map { XHTMLError.GrammarProblem(file: name, line: $0.line, message: $0.message) })
    }
    self.dtd = dtd
    text = bytes
  }

  deinit { xmlFreeDtd(dtd) }

  private static func parse(_ bytes: [UInt8]) -> xmlDtdPtr? {
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      guard
        let input = xmlParserInputBufferCreateMem(text.baseAddress, Int32(text.count), XML_CHAR_ENCODING_UTF8)
      else { return nil }
      return xmlIOParseDTD(nil, input, XML_CHAR_ENCODING_UTF8)  // frees the input
    }
  }

  private static func compileContentModels(_ dtd: xmlDtdPtr) {
    guard let validation = xmlNewValidCtxt() else { return }
    defer { xmlFreeValidCtxt(validation) }
    var node = dtd.pointee.children
    while let current = node {
      if current.pointee.type == XML_ELEMENT_DECL {
        current.withMemoryRebound(to: xmlElement.self, capacity: 1) {
          if $0.pointee.etype == XML_ELEMENT_TYPE_ELEMENT { _ = xmlValidBuildContentModel(validation, $0) }
        }
      }
      node = current.pointee.next
    }
  }
}
