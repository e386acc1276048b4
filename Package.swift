// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to these: strict imports, spelled-out existentials, no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "portal",
  products: [.executable(name: "portal", targets: ["Command"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: "libutf8proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "Portal",
      dependencies: ["CMark", "CYAML", "CUTF8Proc", "CXXHash", "CZlib", "CBrotli"],
      swiftSettings: strict),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "Importer", dependencies: ["Portal", "CXML2"], swiftSettings: strict),
    // Stands in front of malloc, to count.
    .target(name: "CAllocations"),
    // The files of a new portal, compiled in: the templates are those of this repository.
    .target(name: "CStarter", exclude: ["Content", "gitignore"]),
    .target(
      name: "Builder", dependencies: ["CAllocations", "CStarter", "Portal"], swiftSettings: strict),
    .target(
      name: "Publisher",
      dependencies: [
        "Builder", "Portal", "COpenSSL",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      // Compiled in, so that the command stays one file.
      resources: [.embedInCode("far.sh")],
      swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOWebSocket", package: "swift-nio"),
      ],
      // Compiled in, so that the command stays one file.
      resources: [
        .embedInCode("Reload/preview.css"), .embedInCode("Reload/preview.js"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Command",
      dependencies: [
        "Builder", "Importer", "Portal", "Preview", "Publisher",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "PortalTests", dependencies: ["Portal", "CZlib"], swiftSettings: strict),
    .testTarget(
      name: "ImporterTests", dependencies: ["Importer", "Portal"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Builder", "Command", "Portal", "Publisher",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Faults/faults.c"],
      swiftSettings: strict),
    .testTarget(name: "BuilderTests", dependencies: ["Builder", "Portal"], swiftSettings: strict),
    .testTarget(
      name: "PublisherTests", dependencies: ["Builder", "Command", "Portal", "Publisher"],
      exclude: ["Store/faulty.py", "Store/requirements.txt"],
      swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
