public import PipelineImport
import TextUI

/// The shapes in which `pipecast check` prints the receipt and all issues.
public enum CheckFormat: String, CaseIterable, Sendable {
  case text, json

  /// Writes what was read of `session`, every kept issue with its line, and how it all adds up.
  ///
  /// `isPlain` leaves out what only the eye can use; it and `isASCII` are for people's text alone.
  public func text(of session: Session, isPlain: Bool = false, isASCII: Bool = false) -> String {
    guard self == .text else { return CheckJSON.text(of: session) }
    var report = session.report(.issues)
    // The issues follow with more of each than a table has room for.
    report.sections.removeAll { $0.title == Report.issuesTitle }
    let remarks = report.remarks
    report.remarks = []
    let head =
      isPlain
      ? PlainFormat(isASCII: isASCII).text(of: report)
      : TableFormat(isASCII: isASCII).text(of: report)
    let data = DataReport(session)
    let format = IssueLines(isASCII: isASCII)
    var lines: [SafeText] = data.issues.kept.flatMap { issue in
      isPlain ? ["", issue.words, "hint: " + issue.hint] : [""] + format.lines(of: issue)
    }
    if !lines.isEmpty {
      lines += ["", "What a code means: pipecast check --explain CODE"]
      lines += data.countsByCode.map { "  " + $0 }
    }
    for remark in remarks + [data.closingWords] { lines += ["", remark] }
    return head + lines.map { (isASCII ? $0.ascii : $0).description + "\n" }.joined()
  }

  /// Writes what a code means; without one, all codes with their meanings.
  public static func explanation(of code: IssueCode?) -> String {
    guard let code else {
      let width = IssueCode.allCases.map(\.rawValue.utf8.count).max() ?? 0
      return IssueCode.allCases.map { code in
        (SafeText(sanitizing: code.rawValue).padded(to: width) + "  "
          + SafeText(sanitizing: code.explanation.meaning)).description + "\n"
      }.joined() + "\npipecast check --explain CODE says what it does and what to do about it.\n"
    }
    let explanation = code.explanation
    return """
      \(code.rawValue): \(explanation.meaning)

        Effect   \(explanation.effect)
        Remedy   \(explanation.remedy)
        Example  \(explanation.wrong)
        Right    \(explanation.right)

      """
  }
}
