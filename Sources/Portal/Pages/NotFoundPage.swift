import Templates

extension Pages {
  /// What static servers show for an unknown address.
  var notFound: Page {
    Page(.notFound, template: "404") { [frame] () throws(TemplateError) in
      try frame.page(.notFound, title: "No such page", [:])
    }
  }
}
