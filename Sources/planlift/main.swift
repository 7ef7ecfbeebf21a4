import Foundation
import PlanliftCommands

exit(PlanliftTool.main(arguments: Array(CommandLine.arguments.dropFirst())))
