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
        if (!documents.TryGetValue(text, out var known)) documents[text] = known = CellDocument.Parse(text, RosterColumns.IdNumber);
        if (known.Fault is { } fault) faults.Add(fault);
        return known.Document;
    }

    private CreditCode? Code(string text, List<Refusal> faults)
    {
        if (!creditCodes.TryGetValue(text, out var code)) creditCodes[text] = code = CreditCode.TryParse(text, out var parsed) ? parsed : null;
        if (code is null) faults.Add(CellDocument.LostDigits(text) ? RosterRefusals.NumberLostDigits.With(RosterColumns.CreditCode) : RosterRefusals.CreditCodeInvalid);
        return code;
    }

    /// <summary>The cells that stand for themselves.</summary>
    private readonly struct Draft
    {
        public Draft(RosterCells cells, DateOnly today, List<Refusal> faults)
        {
            EmployerName = CellText.Plain(cells.EmployerName);
            if (EmployerName.Length is < 2 or > 100) faults.Add(RosterRefusals.EmployerNameMissing);
            PersonName = CellText.PersonName(cells.PersonName);
            if (!CellText.IsName(PersonName)) faults.Add(RosterRefusals.NameInvalid);

            Refusal? month = !WrittenDate.TryParseMonth(cells.Month, out var parsed) ? RosterRefusals.MonthInvalid
                : parsed > YearMonth.Of(today) ? RosterRefusals.MonthInFuture
                : parsed < FirstMonth ? RosterRefusals.MonthTooOld.With(FirstMonth)
                : null;
            if (month is not null) faults.Add(month);
            Month = parsed;

            var isPaid = CellText.IsPaid(cells.Status);
            if (isPaid is null) faults.Add(RosterRefusals.StatusUnknown);
            IsPaid = isPaid is true;
            if (CellText.IsYes(cells.BackPayment) is { } back) IsBackPayment = back;
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
