import Templates

extension Pages {
  /// What static servers show for an unknown address.
  var notFound: Page {
    Page(.notFound, template: "404") { [frame] in frame.page(.notFound, title: "No such page", [:]) }
  }
}
