import Foundation
import Testing

/// A validator of JSON Schema that is not ours, on texts of YAML 1.2 as editors' programs read them.
enum SchemaCheck {
  struct Case: Encodable {
    let name: String
    /// The path of the schema's file.
    let schema: String
    let text: String
  }

  /// What is wrong with each text, by its name: where, and why.
  static func faults(of cases: [Case]) throws -> [String: [String]] {
    let folder = try Folder(withTemplates: false)
    try folder.write("cases", String(decoding: try JSONEncoder().encode(cases), as: UTF8.self))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", script, folder.path + "/cases"]
    let said = Pipe()
    process.standardOutput = said
    try process.run()
    let out = try said.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "no jsonschema for Python: `make checks`")
    return try JSONDecoder().decode([String: [String]].self, from: out)
  }

  /// `make checks` puts it there; on machines that have one anyhow that will do.
  private static var python: String {
    let own = Folder.repository.appending(path: ".build/checks/bin/python").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }

  private static let script = """
    import json, re, sys
    import yaml
    from jsonschema import Draft7Validator

    # The core schema of YAML 1.2: no dates, no sexagesimal numbers, no words but true and false.
    class Loader(yaml.SafeLoader):
        yaml_implicit_resolvers = {}
    for tag, first, form in (
            ("null", "~nN\\0", r"^(?:~|null|Null|NULL|)$"),
            ("bool", "tTfF", r"^(?:true|True|TRUE|false|False|FALSE)$"),
            ("int", "-+0123456789", r"^[-+]?[0-9]+$"),
            ("float", "-+0123456789.", r"^[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$")):
        Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(form), list(first) + [""])

    faults, validators = {}, {}
    for case in json.load(open(sys.argv[1])):
        path = case["schema"]
        if path not in validators:
            schema = json.load(open(path))
            Draft7Validator.check_schema(schema)
            validators[path] = Draft7Validator(schema)
        value = yaml.load(case["text"], Loader)
        faults[case["name"]] = [
            "/".join(map(str, it.absolute_path)) + ": " + it.message
            for it in validators[path].iter_errors(value)]
    json.dump(faults, sys.stdout)
    """
}
