// swift-tools-version: 6.1
import PackageDescription

/// One target a stage; imports run downwards only.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func stage(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

// The web server of “planlift serve”, without what it offers beyond HTTP/1.
let webServer: [Target.Dependency] = [
    .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"), .product(name: "HTTPTypes", package: "swift-http-types"), logging,
]

let package = Package(
    name: "planlift",
    products: [
        .library(name: "Planlift", targets: ["Planlift"]),
        .library(name: "PlanWriting", targets: ["PlanWriting"]),
        .library(name: "PlanDatabase", targets: ["PlanDatabase"]),
        .library(name: "PlanComparison", targets: ["PlanComparison"]),
        .library(name: "DifferenceWriting", targets: ["DifferenceWriting"]),
        .executable(name: "planlift", targets: ["planlift-cli"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(name: "CPopplerCore", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev"])]),
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),

        // Their pkg-config would link them: CWorkbooks and CTextRecognition load them where they are used.
        .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CTesseract", providers: [.apt(["libtesseract-dev"])]),

        .target(name: "CSystemCalls"),
        .target(name: "CPageReading", dependencies: ["CPopplerCore", "CPoppler"]),
        .target(name: "CLateLibraries"),
        .target(name: "CTextRecognition", dependencies: ["CTesseract", "CLateLibraries"]),
        .target(name: "CWorkbooks", dependencies: ["CXLSXWriter", "CLateLibraries"]),
        .target(name: "CSingleThread"),
        .target(name: "CWordList", exclude: ["NOTICE"]),

        stage("DocumentModel"),
        stage("ContentHashing", ["CGLib"]),
        stage("FileKinds"),
        stage("WordLists", ["CWordList"], resources: [.embedInCode("WordParts.txt")]),
        stage("PDFReading", ["DocumentModel", "WordLists", "CPoppler", "CPageReading"]),
        stage("PackageReading", ["DocumentModel", "CLibXML", "CArchive"]),
        stage("DOCXReading", ["DocumentModel", "PackageReading"]),
        stage("XLSXReading", ["DocumentModel", "PackageReading"]),
        stage("TextReading", ["DocumentModel", "FileKinds"]),
        stage("ScanReading", ["DocumentModel", "CTesseract", "CTextRecognition", "CSingleThread"]),
        stage("PageLayout", ["DocumentModel", "WordLists"]),
        stage("TableRecovery", ["DocumentModel", "PageLayout"], resources: [.embedInCode("Rows/RowWeights.json")]),
        stage("DocumentAssembly", ["DocumentModel", "PageLayout", "TableRecovery"]),
        stage("PlanModel", ["DocumentModel"]),
        stage(
            "PlanSemantics", ["ContentHashing", "DocumentModel", "PlanModel"],
            resources: ["Vocabulary/vocabulary.json", "TermDates/england.toml", "TermDates/wales.toml"].map {
                .embedInCode($0)
            }),
        stage(
            "PlanWriting", ["DocumentModel", "PlanModel", "CLibXML", "CXLSXWriter", "CWorkbooks"],
            resources: ["plan", "difference", "history", "corrections"].map { .embedInCode("Schema/\($0).schema.json") }
        ),
        stage("PlanDatabase", ["DocumentModel", "PlanModel", .product(name: "GRDB", package: "GRDB.swift")]),
        stage("PlanCorrection", ["DocumentModel", "PlanModel", "PlanSemantics", "PlanComparison"]),
        stage("PlanComparison", ["DocumentModel", "PlanModel"]),
        stage("DifferenceWriting", ["DocumentModel", "PlanModel", "PlanComparison", "PlanWriting"]),
        stage("ReviewWriting", ["DocumentModel", "PlanCorrection", "PlanModel", "PlanWriting"]),
        stage(
            "Planlift",
            [
                "DocumentModel", "FileKinds", "PDFReading", "PackageReading", "DOCXReading", "XLSXReading",
                "TextReading", "ScanReading",
                "PageLayout", "TableRecovery", "DocumentAssembly", "PlanModel", "PlanSemantics", "PlanWriting",
                "PlanComparison", "PlanCorrection", "ContentHashing", "DocumentSandbox",
            ]),
        stage("DocumentSandbox", ["CSystemCalls"]),
        stage(
            "PlanBatch",
            [
                "ContentHashing", "DocumentModel", "DocumentSandbox", "FileKinds", "PlanModel", "PlanWriting",
                "PlanDatabase", "CArchive",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        stage(
            "PlanServing",
            [
                "ContentHashing", "DifferenceWriting", "DocumentModel", "DocumentSandbox", "PlanCorrection",
                "PlanWriting", "ReviewWriting",
            ] + webServer, resources: [.embedInCode("Sample/sample-plan.pdf")]),
        stage(
            "PlanliftCommands",
            [
                "Planlift", "DocumentModel", "FileKinds", "PDFReading", "DOCXReading", "ScanReading", "PageLayout",
                "TableRecovery", "PlanModel",
                "PlanSemantics", "PlanWriting", "PlanDatabase", "PlanComparison", "DifferenceWriting", "ReviewWriting",
                "PlanCorrection",
                "PlanBatch", "PlanServing",
                "DocumentSandbox", "ContentHashing", arguments, logging,
            ]),
        .executableTarget(
            name: "planlift-cli", dependencies: ["PlanliftCommands"], path: "Sources/planlift", swiftSettings: settings,
            // Without symbols the program is a quarter as large, and starts sooner.
            // Tesseract must find the other symbols in the program first: see CSingleThread.
            linkerSettings: [
                .unsafeFlags(["-Xlinker", "-s"], .when(configuration: .release)),
                .unsafeFlags(
                    ["GOMP_parallel", "GOMP_parallel_sections"].flatMap {
                        ["-Xlinker", "--export-dynamic-symbol=\($0)"]
                    }),
            ]),

        .target(
            name: "TestSupport", dependencies: ["DocumentModel"], path: "Tests/TestSupport", swiftSettings: settings),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "TestSupport", "DocumentModel", "PDFReading", "PackageReading", "DOCXReading", "DocumentAssembly",
                "PlanModel", "PlanSemantics", "PlanWriting", "PlanliftCommands",
            ], path: "Tests/FuzzTargets", swiftSettings: settings),
        tests("FuzzTargetsTests", ["FuzzTargets"]),
        .target(
            name: "RowFitting",
            dependencies: ["DocumentModel", "PDFReading", "PageLayout", "TableRecovery", "DocumentAssembly"],
            path: "Tests/RowFitting", resources: [.embedInCode("StartingWeights.json")], swiftSettings: settings),
        tests("RowFittingTests", ["RowFitting", "TableRecovery", "PageLayout", "DocumentModel"]),
        tests("DocumentModelTests", ["DocumentModel"]),
        tests("PlanModelTests", ["PlanModel"]),
        tests("DOCXReadingTests", ["DOCXReading", "PackageReading", "DocumentModel"]),
        tests("XLSXReadingTests", ["XLSXReading", "PackageReading", "DocumentModel"]),
        tests("FileKindsTests", ["FileKinds"]),
        tests("TextReadingTests", ["TextReading", "DocumentModel"]),
        tests(
            "PlanSemanticsTests",
            [
                "PlanSemantics", "PlanModel", "DocumentModel", "PlanWriting", "DOCXReading", "PDFReading",
                "DocumentAssembly",
            ]),
        tests("PlanWritingTests", ["DocumentModel", "PlanModel", "PlanWriting"]),
        tests("PlanComparisonTests", ["DocumentModel", "PlanModel", "PlanComparison"]),
        tests("PlanDatabaseTests", ["DocumentModel", "PlanModel", "PlanWriting", "PlanDatabase"]),
        tests(
            "PlanliftCommandsTests",
            ["PlanliftCommands", "PlanServing", "DocumentModel", "PlanModel", "PlanWriting", arguments]),
        tests("PlanBatchTests", ["PlanBatch"]),
        tests(
            "ConvertTests",
            [
                "planlift-cli", "CArchive", "Planlift", "DocumentModel", "PlanModel", "DOCXReading", "PlanSemantics",
                "PlanWriting",
            ]),
        tests("SamePlanTests", ["Planlift", "PlanModel", "PlanComparison"]),
        tests(
            "DifferenceWritingTests",
            ["DocumentModel", "PlanModel", "PlanWriting", "PlanComparison", "DifferenceWriting"]),
        tests("PlanCorrectionTests", ["DocumentModel", "PlanModel", "PlanCorrection", "PlanSemantics"]),
        tests("ReviewWritingTests", ["PlanCorrection", "DocumentModel", "PlanModel", "PlanWriting", "ReviewWriting"]),
        tests("PlanServingTests", ["PlanServing", "PlanCorrection", "DocumentModel"] + webServer),
        tests("WordListsTests", ["WordLists"]),
        tests("PageLayoutTests", ["PageLayout", "DocumentModel"]),
        tests("TableRecoveryTests", ["TableRecovery", "PageLayout", "DocumentModel"]),
        tests("DocumentAssemblyTests", ["DocumentAssembly", "DocumentModel"]),
        tests("PDFReadingTests", ["PDFReading", "DocumentModel"]),
        tests("ScanReadingTests", ["ScanReading", "DocumentModel", "CLateLibraries"]),
        tests(
            "PlanliftTests",
            [
                "Planlift", "DocumentModel", "PDFReading", "DOCXReading", "PackageReading", "PlanModel", "ScanReading",
                "TextReading",
            ]),
    ],
    cxxLanguageStandard: .cxx17
)

// libFuzzer brings the main program, so this links with its sanitizer alone: make fuzz.
if Context.environment["PLANLIFT_FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "planlift-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing", swiftSettings: settings))
}

// It looks into table recovery, as tests do: make fit.
if Context.environment["PLANLIFT_FITTING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "planlift-fit", dependencies: ["RowFitting"], path: "Tests/FittingRows", swiftSettings: settings))
}
