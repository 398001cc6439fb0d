extension SiteBuild {
  /// Takes the kept nights over as they are published, byte for byte, whatever program or theme made them; those that
  /// are not there yet are made.
  func keptFiles(_ publication: Publication) async throws -> KeptFiles {
    var files = KeptFiles()
    for edition in kept {
      if let paths = try publication.carryOver(folder: edition.folder) {
        files.takeOver(paths)
      } else {
        let job = BuildJob(theme, draft: SiteDraft(publication), folder: edition.folder + "/")
        // Their pages lead back to the portal as it is now.
        let pages = try edition.pages()
        let result = try await run(pages, pages.queue, job, leadingTo: [SitePath.index.description])
        files.make(result.files.map(\.path))
      }
    }
    return files
  }
}
