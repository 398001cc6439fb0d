import Foundation
import PolicyData

/// What lies below a folder that holds a site.
struct FolderTree {
  fileprivate(set) var stamps: [String: FileStamp] = [:]
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
        for (path, stamp) in listing.files where path != name { tree.stamps[path] = stamp }
        next += listing.folders
      }
      tree.folders.formUnion(next)
      level = next
    }
    return tree
  }

  private func listing(of path: String) throws(Errno) -> Listing {
    let folder = try subfolder(path.isEmpty ? "." : path)
    let prefix = path.isEmpty ? "" : path + "/"
    var listing = Listing()
    for entry in try folder.entries() {
      let path = prefix + entry.text
      if try folder.isFolder(entry) {
        listing.folders.append(path)
      } else if let status = try folder.status(of: entry.name), status.isFile, entry.isText {
        listing.files.append((path, FileStamp(status)))
      } else {
        try folder.remove(entry, depth: 0)
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
