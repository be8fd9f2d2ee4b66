using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>
/// Turns the rows of a talent list into facts, one file at a time: it remembers whose number it has seen, so that the second row of a person
/// is told apart from the first. All faults of a row are reported together.
/// </summary>
/// <param name="columns">What each column of the file holds.</param>
/// <param name="words">Of the cells.</param>
/// <param name="today">No day of the list lies behind it.</param>
public sealed class TalentLineReader(IReadOnlyList<TalentColumn?> columns, TalentWords words, DateOnly today)
{
    private const int LongestPost = 60, LongestTitle = 100;

    private readonly int[] positions = [.. Enum.GetValues<TalentColumn>().Select(column => columns.ToList().IndexOf(column))];
    private readonly Dictionary<string, CreditCode?> creditCodes = [];
    private readonly Dictionary<string, int> seen = [];

    public TalentLine Read(SheetRow row)
    {
        var cells = new Cells(row, positions, words, today, []);
        var facts = Facts(cells);
        var (name, number, employer) = (cells[TalentColumn.Name], cells[TalentColumn.IdNumber], cells[TalentColumn.Employer]);
        if (facts is null || cells.Faults.Count > 0) return new TalentLine(row.Number, name, number, employer, null, cells.Faults);
        return seen.TryAdd(facts.Document.Number, row.Number)
            ? new TalentLine(row.Number, name, number, employer, facts, [])
            : new TalentLine(row.Number, name, number, employer, null, [], seen[facts.Document.Number]);
    }

    private TalentFacts? Facts(Cells cells)
    {
        var name = CellText.PersonName(cells.Raw(TalentColumn.Name));
        if (!CellText.IsName(name)) cells.Fault(RosterRefusals.NameInvalid);
        var (document, born, sex) = (Document(cells), cells.Day(TalentColumn.BirthDate), cells.Word<Sex>(TalentColumn.Sex));
        var facts = document is null ? null : new TalentFacts(name, document)
        {
            BirthDate = document.BirthDate ?? born,
            Sex = document.Sex ?? sex,
            Phone = Phone(cells),
            EthnicityCode = Ethnicity(cells),
            PoliticalStatus = cells.Word<PoliticalStatus>(TalentColumn.PoliticalStatus),
            MaritalStatus = cells.Word<MaritalStatus>(TalentColumn.MaritalStatus),
            HouseholdRegion = Household(cells),
            FirstInCounty = cells.Month(TalentColumn.FirstInCounty),
            Source = cells.Word<TalentSource>(TalentColumn.Source),
            Team = cells.Word<TalentTeam>(TalentColumn.Team),
            Standing = cells.Word<TalentStanding>(TalentColumn.Standing),
            Education = Education(cells),
            Work = Work(cells),
            Title = Title(cells),
        };
        if (document?.BirthDate is { } carried && born is not null && born != carried) cells.Fault(TalentImportRefusals.BirthDiffers);
        if (document?.Sex is { } told && sex is not null && sex != told) cells.Fault(TalentImportRefusals.SexDiffers);
        return facts;
    }

    private static IdentityDocument? Document(Cells cells)
    {
        var text = cells.Raw(TalentColumn.IdNumber);
        if (cells.Word<IdentityDocumentKind>(TalentColumn.DocumentKind) is not { } kind) return Found(CellDocument.Parse(text, TalentColumn.IdNumber), cells);
        if (CellDocument.LostDigits(text)) return Found((null, RosterRefusals.NumberLostDigits.With(TalentColumn.IdNumber)), cells);
        return Found(IdentityDocument.TryParse(kind, text, out var document, out var fault) ? (document, null) : (null, RosterRefusals.IdNumberInvalid.With(fault.Value)), cells);
    }

    private static IdentityDocument? Found((IdentityDocument? Document, Refusal? Fault) parsed, Cells cells)
    {
        if (parsed.Fault is { } fault) cells.Fault(fault);
        return parsed.Document;
    }

    private static string? Phone(Cells cells)
    {
        if (cells[TalentColumn.Phone] is not { Length: > 0 } text) return null;
        if (MobileNumber.TryParse(text, out var number, out _)) return number.Value;
        cells.Fault(TalentImportRefusals.PhoneInvalid);
        return null;
    }

    private string? Ethnicity(Cells cells)
    {
        if (cells[TalentColumn.Ethnicity] is not { Length: > 0 } text) return null;
        if (words.Ethnicity(text) is { } code) return code;
        cells.Fault(TalentImportRefusals.WordUnknown.With(TalentColumn.Ethnicity, "汉族、回族、满族"));
        return null;
    }

    private static string? Household(Cells cells)
    {
        if (WrittenNumber.Normalise(cells[TalentColumn.Household]) is not { Length: > 0 } code) return null;
        if (code.Length == 6 && code.All(char.IsAsciiDigit) && RegionCodes.IsMainlandProvince(code[..2])) return code;
        cells.Fault(TalentImportRefusals.RegionInvalid);
        return null;
    }

    private static EducationSaid? Education(Cells cells)
    {
        var (text, degree) = (cells[TalentColumn.Level], cells.Word<Degree>(TalentColumn.Degree, "无", "无学位"));
        var (school, major) = (cells.Text(TalentColumn.School, RecordRules.LongestText), cells.Text(TalentColumn.Major, RecordRules.LongestText));
        var (graduated, certificate) = (cells.Day(TalentColumn.GraduatedOn, orMonth: true), cells.Text(TalentColumn.CertificateNumber, RecordRules.LongestCertificate));
        var fullTime = cells[TalentColumn.FullTime];
        if (text.Length == 0)
        {
            if (degree is not null || school is not null || graduated is not null || certificate is not null) cells.Fault(TalentImportRefusals.LevelMissing);
            return null;
        }

        if (TalentWords.IsNoGraduation(text)) cells.Fault(TalentImportRefusals.NotAGraduation);
        else if (TalentWords.Level(text) is null) cells.Fault(TalentImportRefusals.WordUnknown.With(TalentColumn.Level, "博士、硕士、本科、大专、中专、高中、初中"));
        if (fullTime.Length > 0 && TalentWords.FullTime(fullTime) is null) cells.Fault(TalentImportRefusals.WordUnknown.With(TalentColumn.FullTime, "是、否"));
        return TalentWords.Level(text) is not { } level ? null : new EducationSaid(level)
        {
            IsFullTime = fullTime.Length == 0 ? null : TalentWords.FullTime(fullTime),
            School = school,
            Major = major,
            GraduatedOn = graduated,
            Degree = degree ?? TalentWords.DegreeBeside(text),
            CertificateNumber = certificate,
        };
    }

    private WorkSaid? Work(Cells cells)
    {
        var (name, written) = (cells[TalentColumn.Employer], cells.Raw(TalentColumn.CreditCode).Trim());
        var (post, started, kind) = (cells.Text(TalentColumn.Post, LongestPost), cells.Day(TalentColumn.StartedOn, orMonth: true), cells.Word<EmploymentKind>(TalentColumn.EmploymentKind));
        var code = written.Length == 0 ? null : Code(written, cells);
        if (name.Length == 0 && written.Length == 0)
        {
            if (post is not null || started is not null) cells.Fault(TalentImportRefusals.EmployerMissing);
            return null;
        }

        if (name.Length is 1 or > RecordRules.LongestText) cells.Fault(RosterRefusals.EmployerNameMissing);
        return new WorkSaid(name.Length == 0 ? null : name, code) { Post = post, StartedOn = started, Kind = kind };
    }

    private CreditCode? Code(string text, Cells cells)
    {
        if (!creditCodes.TryGetValue(text, out var code)) creditCodes[text] = code = CreditCode.TryParse(text, out var parsed) ? parsed : null;
        if (code is null) cells.Fault(CellDocument.LostDigits(text) ? RosterRefusals.NumberLostDigits.With(TalentColumn.CreditCode) : RosterRefusals.CreditCodeInvalid);
        return code;
    }

    private static CredentialFacts? Title(Cells cells)
    {
        var (name, said, on) = (cells.Text(TalentColumn.Title, LongestTitle), cells.Word<CredentialGrade>(TalentColumn.TitleGrade), cells.Day(TalentColumn.TitleOn, orMonth: true));
        if (name is null or "无") return null;
        var grade = said ?? TalentWords.GradeOf(name);
        if (grade is null || !Credentials.GradesOf(CredentialKind.ProfessionalTitle).Contains(grade.Value)) cells.Fault(TalentImportRefusals.TitleGradeMissing);
        if (on is null && cells[TalentColumn.TitleOn].Length == 0) cells.Fault(TalentImportRefusals.TitleDayMissing);
        return grade is null || on is null ? null : new CredentialFacts(CredentialKind.ProfessionalTitle, name, grade.Value, on.Value);
    }

    /// <summary>The cells of one row by what they hold, and the faults found in them so far.</summary>
    private readonly record struct Cells(SheetRow Row, int[] Positions, TalentWords Words, DateOnly Today, List<Refusal> Faults)
    {
        /// <summary>Without fillers and invisible characters; empty where the list has no such column.</summary>
        public string this[TalentColumn column] => CellText.Plain(Raw(column));

        public string Raw(TalentColumn column) => Positions[(int)column] is >= 0 and var position ? Row[position] : "";

        public void Fault(Refusal fault) => Faults.Add(fault);

        public string? Text(TalentColumn column, int most)
        {
            var text = this[column];
            if (text.Length > most) Fault(TalentImportRefusals.TooLong.With(column, most));
            return text.Length == 0 ? null : text;
        }

        public T? Word<T>(TalentColumn column, params ReadOnlySpan<string> none) where T : struct, Enum
        {
            var text = this[column];
            if (text.Length == 0 || none.Contains(text)) return null;
            if (Words.TryFind<T>(text, out var member)) return member;
            Fault(TalentImportRefusals.WordUnknown.With(column, Words.Choices<T>()));
            return null;
        }

        /// <param name="column">Which one.</param>
        /// <param name="orMonth">A month will do: the first day of work is its first day, a graduation its last.</param>
        public DateOnly? Day(TalentColumn column, bool orMonth = false)
        {
            if (this[column] is not { Length: > 0 } text) return null;
            if (!WrittenDate.TryParseDay(text, out var day))
            {
                if (!orMonth || !WrittenDate.TryParseMonth(text, out var month)) Fault(TalentImportRefusals.DayInvalid.With(column));
                else day = column is TalentColumn.GraduatedOn ? month.LastDay : month.FirstDay;
                if (day == default) return null;
            }

            if (day > Today) Fault(TalentImportRefusals.DayInFuture.With(column));
            return day;
        }

        public YearMonth? Month(TalentColumn column)
        {
            if (this[column] is not { Length: > 0 } text) return null;
            if (!WrittenDate.TryParseMonth(text, out var month)) Fault(TalentImportRefusals.MonthInvalid.With(column));
            else if (month > YearMonth.Of(Today)) Fault(TalentImportRefusals.DayInFuture.With(column));
            else return month;
            return null;
        }
    }
}
