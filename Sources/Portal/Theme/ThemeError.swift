package import Templates
package import XHTML

/// Why a theme cannot be used.
package enum ThemeError: Error {
  case noFolder(String)
  case nothingToUse(String)
  case unreadable(String, reason: String)
  case notUTF8(String)
  case tooLarge(String, limit: Int)
  case tooManyFiles(String, limit: Int)
  case oddName(String)
  case templates(TemplateErrors)
  case noGrammar
  case grammar(XHTMLError)
}

extension ThemeError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noFolder(let folder):
      "cannot read the theme '\(folder)': there is no such folder\ntry: correct \"theme\" in site.json, or leave it out to use the built-in theme"
    case .nothingToUse(let folder):
      "cannot use the theme '\(folder)': it has neither templates/*.mustache, nor assets/, nor xhtml.dtd\ntry: name the folder that holds them"
    case .unreadable(let path, let reason): "cannot read '\(path)': \(reason)"
    case .notUTF8(let file): "cannot read '\(file)': it is not UTF-8 text"
    case .tooLarge(let file, let limit): "cannot use '\(file)': it has more than \(limit / 1_048_576) MiB"
    case .tooManyFiles(let folder, let limit):
      "cannot use the theme '\(folder)': it has more than \(limit) files"
    case .oddName(let file):
      "cannot publish '\(file)': a file name may hold A to Z, a to z, 0 to 9, '-', '_' and '.'"
    case .templates(let errors): errors.description
    case .noGrammar: "cannot check pages: the theme has no xhtml.dtd"
    case .grammar(let error): error.description
    }
  }
}
