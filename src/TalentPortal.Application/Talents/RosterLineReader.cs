using System.Globalization;
using System.Text;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// Turns the cells of a roster into facts, one file at a time: it remembers which person, month and employer it has seen, so that the
/// second statement of the same fact is a fault. All faults of a row are reported together.
/// </summary>
public sealed class RosterLineReader(DateOnly today)
{
    private static readonly YearMonth FirstMonth = new(1992, 1);

    private readonly Dictionary<string, (IdentityDocument? Document, Refusal? Fault)> documents = [];
    private readonly Dictionary<string, CreditCode?> creditCodes = [];
    private readonly Dictionary<(string Number, int Month, string Code), int> seen = [];

    public RosterLine Read(int rowNumber, RosterCells cells)
    {
        var faults = new List<Refusal>();
        var fact = new Draft(cells, today, faults);
        var document = Document(cells.IdNumber, faults);
        var code = Code(cells.CreditCode, faults);
        if (faults.Count > 0) return new RosterLine(rowNumber, cells, null, faults);

        if (!seen.TryAdd((document!.Number, fact.Month.Index, code!.Value), rowNumber))
            return new RosterLine(rowNumber, cells, null, [RosterRefusals.RepeatedInFile.With(seen[(document.Number, fact.Month.Index, code.Value)])]);
        return new RosterLine(rowNumber, cells, new RosterFact(fact.EmployerName, code, fact.PersonName, document, fact.Month, fact.IsPaid, fact.PaidOn, fact.IsBackPayment), []);
    }

    private IdentityDocument? Document(string text, List<Refusal> faults)
    {
        if (!documents.TryGetValue(text, out var known)) documents[text] = known = ParseDocument(text);
        if (known.Fault is { } fault) faults.Add(fault);
        return known.Document;
    }

    private CreditCode? Code(string text, List<Refusal> faults)
    {
        if (!creditCodes.TryGetValue(text, out var code)) creditCodes[text] = code = CreditCode.TryParse(text, out var parsed) ? parsed : null;
        if (code is null) faults.Add(LostDigits(text) ? RosterRefusals.NumberLostDigits.With(RosterColumns.CreditCode) : RosterRefusals.CreditCodeInvalid);
        return code;
    }

    /// <summary>A roster does not say which document it means; the number does. Passports do not occur: the insurer issues its own number.</summary>
    private static (IdentityDocument? Document, Refusal? Fault) ParseDocument(string text)
    {
        if (LostDigits(text)) return (null, RosterRefusals.NumberLostDigits.With(RosterColumns.IdNumber));
        if (IdentityDocument.TryParse(IdentityDocumentKind.CitizenId, text, out var document, out var fault)) return (document, null);
        return IdentityDocument.TryParse(IdentityDocumentKind.ResidencePermit, text, out document, out _)
            || IdentityDocument.TryParse(IdentityDocumentKind.ForeignPermanentResidence, text, out document, out _)
            ? (document, null)
            : (null, RosterRefusals.IdNumberInvalid.With(fault.Value));
    }

    /// <summary>A number of 18 digits that the spreadsheet kept as a number: 3.71425199503120E+17. The last digits are gone.</summary>
    private static bool LostDigits(string text) => text.Contains("E+", StringComparison.OrdinalIgnoreCase);

    /// <summary>The cells that stand for themselves.</summary>
    private readonly struct Draft
    {
        public Draft(RosterCells cells, DateOnly today, List<Refusal> faults)
        {
            EmployerName = RosterText.Plain(cells.EmployerName);
            if (EmployerName.Length is < 2 or > 100) faults.Add(RosterRefusals.EmployerNameMissing);
            PersonName = RosterText.PersonName(cells.PersonName);
            if (!RosterText.IsName(PersonName)) faults.Add(RosterRefusals.NameInvalid);

            Refusal? month = !WrittenDate.TryParseMonth(cells.Month, out var parsed) ? RosterRefusals.MonthInvalid
                : parsed > YearMonth.Of(today) ? RosterRefusals.MonthInFuture
                : parsed < FirstMonth ? RosterRefusals.MonthTooOld.With(FirstMonth)
                : null;
            if (month is not null) faults.Add(month);
            Month = parsed;

            var isPaid = RosterText.IsPaid(cells.Status);
            if (isPaid is null) faults.Add(RosterRefusals.StatusUnknown);
            IsPaid = isPaid is true;
            if (RosterText.IsYes(cells.BackPayment) is { } back) IsBackPayment = back;
            else faults.Add(RosterRefusals.BackPaymentUnknown);
            PaidOn = Day(cells.PaidOn, isPaid, today, faults);
        }

        public string EmployerName { get; }
        public string PersonName { get; }
        public YearMonth Month { get; }
        public bool IsPaid { get; }
        public DateOnly? PaidOn { get; }
        public bool IsBackPayment { get; }

        private static DateOnly? Day(string text, bool? isPaid, DateOnly today, List<Refusal> faults)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                if (isPaid is true) faults.Add(RosterRefusals.PaidOnMissing);
                return null;
            }

            Refusal? fault = !WrittenDate.TryParseDay(text, out var day) ? RosterRefusals.PaidOnInvalid
                : day > today ? RosterRefusals.PaidOnInFuture
                : isPaid is false ? RosterRefusals.PaidOnWithoutPayment
                : null;
            if (fault is not null) faults.Add(fault);
            return day;
        }
    }
}

/// <summary>Words of a roster: names without the spaces that fill a column, and the few words a status may be.</summary>
internal static class RosterText
{
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
            if (char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control)) plain.Append(WrittenNumber.HalfWidth(character));
        return plain.ToString().Trim();
    }

    /// <summary>张　明 is 张明; the dot in 买买提·艾力 has many code points and one meaning.</summary>
    public static string PersonName(string text)
    {
        var name = Plain(text).Replace('•', '·').Replace('・', '·').Replace('．', '·').Replace('‧', '·');
        return name.Any(char.IsAsciiLetter) ? name : name.Replace(" ", "", StringComparison.Ordinal);
    }

    public static bool IsName(string name) =>
        name.Length is >= 2 and <= 60 && name.All(character => char.IsLetter(character) || char.IsSurrogate(character) || character is '·' or ' ' or '-' or '.' or '\'');

    public static bool? IsPaid(string text) => Plain(text).ToUpperInvariant() switch
    {
        "已缴" or "已缴费" or "正常缴费" or "实缴" or "足额缴费" or "已到账" or "PAID" => true,
        "未缴" or "未缴费" or "欠缴" or "欠费" or "未到账" or "UNPAID" => false,
        _ => null,
    };

    /// <summary>An empty cell is a no: most rosters mark only the back payments.</summary>
    public static bool? IsYes(string text) => Plain(text).ToUpperInvariant() switch
    {
        "是" or "Y" or "YES" or "1" or "补缴" => true,
        "" or "否" or "N" or "NO" or "0" => false,
        _ => null,
    };
}
