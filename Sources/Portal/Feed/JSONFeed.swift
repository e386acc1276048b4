/// JSON Feed 1.1.
extension Feed {
  func json() -> Bytes {
    JSONObject.html { json in
      json.text("version", "https://jsonfeed.org/version/1.1")
      json.text("title", title)
      json.text("home_page_url", page)
      json.text("feed_url", url)
      json.text("description", description)
      json.text("language", language)
      json.objects("authors", [publisher]) { $0.text("name", $1) }
      json.objects("items", entries, keepingEmpty: true) { $1.write(&$0) }
    }.bytes
  }
}

extension Feed.Entry {
  fileprivate func write(_ json: inout JSONObject) {
    json.text("id", url)
    json.text("url", url)
    json.text("title", title)
    // One of the contents has to be there.
    json.text("content_text", lead.isEmpty ? title : lead)
    json.text("image", image?.url ?? [])
    json.text("date_published", published.iso)
    json.text("date_modified", updated?.iso ?? [])
    json.objects("authors", authors) { $0.text("name", $1) }
    json.texts("tags", categories)
    json.text("language", language ?? [])
  }
}
