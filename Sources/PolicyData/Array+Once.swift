extension Array {
  /// Each name once, the first element that bears it: pages, paths and archives know things by their names. No service is
  /// known to tell one twice; where it did, one stack's odd answer would keep the whole site from being published.
  func once(by name: (Element) -> String) -> [Element] {
    var names: Set<String> = []
    let firsts = filter { names.insert(name($0)).inserted }
    return firsts.count == count ? self : firsts
  }
}
