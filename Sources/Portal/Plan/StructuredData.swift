/// What pages say to machines, in the terms of schema.org.
extension Views {
  /// A document as `Legislation`. What the register does not say is left out.
  func structuredData(ofDocument index: Int) -> HTML {
    let document = site.documents.documents[index]
    let relations = site.documents.relations[index]
    let entry = document.entry
    return JSONObject.html { json in
      json.text("@context", "https://schema.org")
      json.text("@type", "Legislation")
      json.text("@id", absolute(places.document(index)))
      json.text("url", absolute(places.document(index)))
      json.text("name", words.documentNames[index])
      json.text("description", entry?.title ?? [])
      json.texts("alternateName", entry?.alsoCalled ?? [])
      json.text("inLanguage", site.settings.language)
      json.text("legislationIdentifier", document.symbol.text)
      json.text("legislationType", document.type)
      json.text("legislationDate", document.date?.iso ?? [])
      json.text("legislationDateOfApplicability", entry?.effective?.iso ?? [])
      json.text("expires", entry?.expires?.iso ?? [])
      if let issuer = entry?.issuer {
        json.object("legislationPassedBy") { json in
          json.text("@type", "Organization")
          json.text("name", issuer)
        }
      }
      if let isInForce = isInForce(index) {
        json.text(
          "legislationLegalForce", "https://schema.org/\(isInForce ? "InForce" : "NotInForce")")
      }
      json.objects("legislationApplies", relations.implements) { mention(&$0, document: $1) }
      json.objects("legislationRepeals", relations.replaces) { mention(&$0, document: $1) }
      json.objects("legislationAmends", relations.amends) { mention(&$0, document: $1) }
      if let file = entry?.file {
        json.object("encoding") { json in
          json.text("@type", "LegislationObject")
          json.text("contentUrl", absolute(Address.encoded(file.value)))
        }
      }
      json.text("sameAs", entry?.url ?? [])
    }
  }

  /// Whether the document is known to be in force or out of it.
  private func isInForce(_ index: Int) -> Bool? {
    switch plan.statuses[index] {
    case nil: nil
    case .inForce: true
    // Changed, it is in force from the day it took effect; without that day it is not known.
    case .amended: site.documents.documents[index].entry?.effective == nil ? nil : true
    case .pending, .expired, .replaced: false
    }
  }

  func mention(_ json: inout JSONObject, document: Int) {
    json.text("@type", "Legislation")
    json.text("@id", absolute(places.document(document)))
    json.text("name", words.documentNames[document])
  }

  /// An agency as `GovernmentOrganization`.
  func structuredData(ofAgency index: Int) -> HTML {
    let agency = site.agencies.agencies[index]
    let names = words.agencyNames[index]
    let contact = agency.contact
    let others =
      (agency.short.map { [$0] } ?? []) + names.others.map(\.name) + agency.alsoCalled
    return JSONObject.html { json in
      json.text("@context", "https://schema.org")
      json.text("@type", "GovernmentOrganization")
      json.text("@id", absolute(places.agency(index)))
      json.text("mainEntityOfPage", absolute(places.agency(index)))
      json.text("name", names.current.name)
      json.texts("alternateName", others)
      json.text("url", contact?.url ?? absolute(places.agency(index)))
      json.text("address", contact?.address ?? [])
      json.text("telephone", contact?.phone ?? [])
      json.text("email", contact?.email ?? [])
      if let parent = site.agencies.parents[index] {
        json.object("parentOrganization") { json in mention(&json, agency: parent) }
      }
      json.objects("subOrganization", site.agencies.children[index]) { json, child in
        mention(&json, agency: child)
      }
    }
  }

  private func mention(_ json: inout JSONObject, agency index: Int) {
    json.text("@type", "GovernmentOrganization")
    json.text("@id", absolute(places.agency(index)))
    json.text("name", words.agencyNames[index].current.name)
  }
}
