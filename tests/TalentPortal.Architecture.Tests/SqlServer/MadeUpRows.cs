using System.Collections;
using System.Data.Common;
using System.Globalization;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>
/// An answer with a made-up value for whatever it is asked for. A batch of changes gets a row for each of them: the first number is the
/// new key, or how many rows were found, the next one the position.
/// </summary>
internal sealed class MadeUpRows(MadeUp made, int rows, IReadOnlyList<string> columns, bool isBatch, int? firstKey) : DbDataReader
{
    /// <summary>What is kept as JSON, by the name of its column.</summary>
    private static string Loan => new ProvenLoan([new LoanPeriod(Money.FromYuan(300_000), 0.035m, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1))]) { Contract = "2026-015" }.ToJson();

    private static readonly Dictionary<string, string> Written = new()
    {
        [nameof(PolicyVersion.Terms)] = AllowanceTerms.CountyDraft2026().ToJson(),
        [nameof(SubsidyFinding.Loan)] = Loan,
        ["Loan_Loan"] = Loan,
        [nameof(AwardTerms)] = AwardTerms.CountyDraft().ToJson(),
        [nameof(AwardScore.Sheet)] = new ScoreOfExpert([new ScorePoints("1", 15)]).ToJson(),
        ["LoanTerms"] = LoanRules.CountyDraft().ToJson(),
        ["LoanFound"] = new LoanEligibility { Kind = LoanBorrowerKind.Person, EarlierLoans = 0, Owed = Money.Zero, GuarantorTaken = false }.ToJson(),
        ["LoanContract"] = new LoanContract { Number = "1", Kind = LoanBorrowerKind.Person, SignedOn = new DateOnly(2026, 3, 2), Amount = Money.FromYuan(1), Rate = 0.03m, DueOn = new DateOnly(2027, 3, 2), Reference = new ReferenceRate(new DateOnly(2026, 2, 20), 0.03m) }.ToJson(),
        ["InterestListContents"] = new InterestListContents([], null, null, []).ToJson(),
        ["LoanReceipt"] = new LoanReceipt([]).ToJson(),
        ["Basis"] = "{}",
        ["FlatRules"] = FlatRules.CountyDraft().ToJson(),
        ["LeaseRent"] = FlatRent.OfMarket(60, Money.FromYuan(15)).ToJson(),
        ["LeaseKeyList"] = new HandoverList(12, 340, null, null, ["床"], 2, true).ToJson(),
        ["Service"] = ServiceTerms.CountyDraft()["school"].ToJson(),
        ["Catalogue"] = CatalogueTerms.CountyDraft().ToJson(),
        [nameof(RecognitionApplication.Scores)] = new ScoreSheet([.. Enum.GetValues<ScoreHeading>().Select(heading => new ScoreLine(heading, 15, "1", true))]).ToJson(),
    };

    private int row, key;

    /// <summary>What the column says that tells apart the kinds of rows of one table.</summary>
    public string? Kind { get; init; }

    public override int FieldCount => 500;
    public override bool HasRows => rows > 0;
    public override bool IsClosed => false;
    public override int Depth => 0;
    public override int RecordsAffected => 1;
    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(0);

    public override bool Read()
    {
        key++;
        return ++row <= rows;
    }

    public override bool NextResult()
    {
        row = 0;
        return isBatch;
    }

    public override bool IsDBNull(int ordinal) => !made.IsPlausible && made.Maybe(20);
    public override bool GetBoolean(int ordinal) => made.Maybe(50);
    public override byte GetByte(int ordinal) => (byte)made.Number();
    public override char GetChar(int ordinal) => '1';
    public override DateTime GetDateTime(int ordinal) => made.Time();
    public override decimal GetDecimal(int ordinal) => made.Number();
    public override double GetDouble(int ordinal) => made.Number();
    public override float GetFloat(int ordinal) => made.Number();
    public override Guid GetGuid(int ordinal) => made.Id();
    public override short GetInt16(int ordinal) => (short)made.Number();
    public override int GetInt32(int ordinal) => !isBatch ? made.Number() : ordinal is 0 ? firstKey is { } first ? first + key : 1 : row - 1;
    public override long GetInt64(int ordinal) => made.Number();
    public override string GetString(int ordinal) =>
        ordinal >= columns.Count || columns[ordinal] is not { } column ? made.Word()
        : Kind is { } kind && column == nameof(Kind) ? kind
        : Written.TryGetValue(column, out var json) ? json
        : made.Word();

    public override object GetValue(int ordinal) => 1;
    public override T GetFieldValue<T>(int ordinal) => made.Value(typeof(T)) is T value ? value : (T)Convert.ChangeType(1, typeof(T), CultureInfo.InvariantCulture);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;
    public override string GetDataTypeName(int ordinal) => "int";
    public override Type GetFieldType(int ordinal) => typeof(int);
    public override string GetName(int ordinal) => $"c{ordinal}";
    public override int GetOrdinal(string name) => 0;
    public override int GetValues(object[] values) => 0;
    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
