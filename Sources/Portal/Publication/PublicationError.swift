import Foundation

/// Why a site was not published. Unless it says otherwise, the site before it stands as it was.
package enum PublicationError: Error, Hashable {
  case refused(output: String, Refusal)
  case locked(output: String, by: LockHolder?)
  case occupied(String)
  case outside(String)
  case writtenTwice(String)
  case ended
  case failed(Step, String, Errno)

  /// Why a folder may not become a site.
  package enum Refusal: Hashable, Sendable {
    case file
    case root
    case home
    case workingFolder
    case mountPoint
    case holds(String)
    case foreign
  }

  /// What the system refused.
  package enum Step: String, Sendable {
    case create
    case read
    case lock
    case write
    case save
    case publish = "publish to"
    case remove
  }
}

extension PublicationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .refused(let output, let refusal): "cannot publish to '\(output)': \(refusal.words)"
    case .locked(let output, let holder?):
      """
      cannot publish to '\(output)': process \(holder.process) on \(holder.host) is building it since \
      \(holder.since.formatted(Self.dateStyle)) UTC
      try: wait for it, or stop it; a build that was killed is in nobody's way
      """
    case .locked(let output, nil):
      "cannot publish to '\(output)': another process is building it\ntry: wait for it, or stop it"
    case .occupied(let path):
      "cannot remove '\(path)': no earlier build made it\ntry: move it elsewhere, since builds use this name"
    case .outside(let path): "cannot write '\(path)': it is no path inside the site"
    case .writtenTwice(let path): "cannot write '\(path)': another page has been written there"
    case .ended: "cannot write or publish a page: this build has ended"
    case .failed(let step, let path, let errno): "cannot \(step.rawValue) '\(path)': \(errno.words)"
    }
  }

  private static let dateStyle = Date.ISO8601FormatStyle(dateTimeSeparator: .space).year().month().day()
    .time(includingFractionalSeconds: false)
}

extension PublicationError.Refusal {
  fileprivate var words: String {
    let other = "name a folder of its own for the site, such as 'public'"
    return switch self {
    case .file: "it is a file\ntry: \(other)"
    case .root: "it is the root of the file system\ntry: \(other)"
    case .home: "it is your home folder, or holds it\ntry: \(other)"
    case .workingFolder: "it is the current folder, or holds it\ntry: \(other)"
    case .mountPoint:
      """
      it is a mount point, which a new site cannot replace in one step
      try: name a folder inside it, such as 'site'
      """
    case .holds(let name): "it holds '\(name)', which no site does\ntry: \(other)"
    case .foreign:
      """
      it is not empty, and no earlier build made it; nothing in it was touched
      try: name a new folder, or empty this one
      """
    }
  }
}

extension Errno {
  fileprivate var words: String {
    switch rawValue {
    case ENOSPC:
      "no space is left on the disk\ntry: make room; while a site is built, the old one stays beside it"
    case EDQUOT:
      "the user's quota is used up\ntry: make room; while a site is built, the old one stays beside it"
    case EACCES, EPERM: "permission denied\ntry: let this user write there, and to the folder above it"
    case EROFS: "the file system is read-only\ntry: name a folder on another one"
    case EBUSY, EXDEV: "the system does not let it be renamed\ntry: name a folder inside it, such as 'site'"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open\ntry: raise the limit with 'ulimit -n'"
    case ENOTDIR: "a part of the path is no folder"
    default: systemWords
    }
  }

  /// The system's own words, without their capital letter.
  private var systemWords: String {
    let text = String(cString: strerror(rawValue))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
