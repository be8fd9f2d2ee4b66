using System.Globalization;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>5,000 cells: what a spreadsheet would run, also in full width and behind blanks, and honest values that look alike.</summary>
internal static class HostileCells
{
    private static readonly string[] Starts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%", " =", "\u3000=", "\uFEFF=", "'=", "''=", "−", ""];
    private static readonly string[] Bodies =
    [
        "1+1", "cmd|'/C calc'!A0", "HYPERLINK(\"http://x\",\"y\")", "SUM(A1:A9)", "2+5+cmd|' /C notepad'!'A1'", "张三", "DDE(\"cmd\";\"/C calc\";\"x\")", "a,b;c\td", "line1\r\nline2", "\"quoted\"", "86 138-1234-5678", "5", "8613812345678", "0.50", "A1",
    ];
    private static readonly string[] Honest =
        ["-5", "+8613812345678", "+86 138 1234 5678", "-0.01", "371425199503120018", "6217002220034567897", "007", "1e5", "3-4", "2026-03", "张*明", "'quoted'", "", "a\"b", "O'Neil", "未确认 - 待核", "=", "+", "1,234.00"];

    public static IReadOnlyList<string> All { get; } = [.. Enumerable.Range(0, 5000).Select(i => i % 4 == 0 ? Honest[i / 4 % Honest.Length] : Starts[i % Starts.Length] + Bodies[i / 3 % Bodies.Length] + (i % 7 == 0 ? i.ToString(CultureInfo.InvariantCulture) : ""))];
}
