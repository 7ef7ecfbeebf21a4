import Foundation
import PlanliftCommands

exit(PlanliftTool.run(arguments: Array(CommandLine.arguments.dropFirst())))
