import Foundation
import PolicyData

/// What lies below a folder that holds a site.
struct FolderTree {
  fileprivate(set) var files: [(path: String, stamp: FileStamp)] = []
  fileprivate(set) var folders: Set<String> = []
  fileprivate(set) var emptyFolders: [String] = []
}

extension FileDescriptor {
  /// Looks at everything below the folder, on all cores, a level of folders after the other: 28,000 files in 5,000
  /// folders take 0.03 s. What no site has, a link above all, is removed.
  /// - Parameter name: of a file in the folder itself that is left out.
  func tree(without name: String) throws(Errno) -> FolderTree {
    var tree = FolderTree()
    var level = [""]
    while !level.isEmpty {
      let listings = level.mapOnAllCores { path in
        Result { () throws(Errno) in try listing(of: path) }
      }
      var next: [String] = []
      for (path, listing) in zip(level, listings) {
        let listing = try listing.get()
        if listing.isEmpty && !path.isEmpty { tree.emptyFolders.append(path) }
        tree.files += path.isEmpty ? listing.files.filter { $0.path != name } : listing.files
        next += listing.folders
      }
      tree.folders.formUnion(next)
      level = next
    }
    return tree
  }

  private func listing(of path: String) throws(Errno) -> Listing {
    let prefix = path.isEmpty ? "" : path + "/"
    var listing = Listing()
    try forEachEntry(of: path.isEmpty ? "." : path) { (name, type, folder) throws(Errno) in
      var status = stat()
      if Int32(type) != DT_DIR { try Errno.check { fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) } }
      let isFolder = Int32(type) == DT_DIR || status.isFolder
      // Names of a site are UTF-8.
      switch (String(validatingCString: name), isFolder, status.isFile) {
      case (let text?, true, _): listing.folders.append(prefix + text)
      case (let text?, false, true): listing.files.append((prefix + text, FileStamp(status)))
      case (nil, true, _):
        try removeFolder(
          prefix.utf8CString.dropLast() + UnsafeBufferPointer(start: name, count: strlen(name) + 1))
      case (_, false, _): try Errno.check { unlinkat(folder, name, 0) }
      }
    }
    return listing
  }
}

private struct Listing {
  var files: [(path: String, stamp: FileStamp)] = []
  var folders: [String] = []

  var isEmpty: Bool { files.isEmpty && folders.isEmpty }
}
