/// What every page says to machines, in the terms of schema.org.
extension Views {
  /// The way from the home page to the page, as `BreadcrumbList`. The page itself is its end only where
  /// there would be no way without it.
  func appendBreadcrumbs(_ crumbs: [Crumb], to title: Bytes, _ bytes: inout Bytes) {
    let ways = crumbs.count > 1 ? crumbs : crumbs + [Crumb(name: title, url: [])]
    JSONObject.append(to: &bytes) { json in
      json.text("@context", "https://schema.org")
      json.text("@type", "BreadcrumbList")
      json.objects("itemListElement", Array(ways.indices)) { json, position in
        let crumb = ways[position]
        json.text("@type", "ListItem")
        json.number("position", position + 1)
        json.text("name", crumb.name)
        // Without an address an entry is the page that it stands on.
        json.text("item", crumb.url.isEmpty ? [] : absolute(crumb.url))
      }
    }
  }

  /// The portal as `WebSite`, with its search.
  var structuredDataOfSite: HTML {
    JSONObject.html { json in
      json.text("@context", "https://schema.org")
      json.text("@type", "WebSite")
      json.text("name", site.settings.title)
      json.text("description", site.settings.slogan)
      json.text("url", absolute(homeCrumb.url))
      json.text("inLanguage", site.settings.language)
      publisher(&json)
      json.object("potentialAction") { json in
        json.text("@type", "SearchAction")
        json.object("target") { json in
          json.text("@type", "EntryPoint")
          json.text(
            "urlTemplate", absolute(places.search) + Bytes("?q={search_term_string}".utf8))
        }
        json.text("query-input", "required name=search_term_string")
      }
    }
  }

  func publisher(_ json: inout JSONObject) {
    json.object("publisher") { json in
      json.text("@type", "Organization")
      json.text("name", site.settings.office)
      json.text("url", absolute(homeCrumb.url))
    }
  }

  func absolute(_ address: Bytes) -> Bytes { site.settings.baseURL + address }
}
