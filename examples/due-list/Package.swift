// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "due-list",
    dependencies: [
        // From elsewhere: .package(url: "https://…/planlift", from: "0.2.0")
        .package(name: "planlift", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "due-list",
            dependencies: [
                .product(name: "Planlift", package: "planlift"),
                .product(name: "PlanWriting", package: "planlift"),
                .product(name: "PlanComparison", package: "planlift"),
            ])
    ]
)
