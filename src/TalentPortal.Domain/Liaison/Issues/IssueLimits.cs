namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>How long each step of an issue may take, in working days (domain 10).</summary>
public sealed record IssueLimits
{
    public const int Longest = 120;

    /// <summary>For the talent office, to hand over.</summary>
    public required int HandOver { get; init; }
    /// <summary>For the department, to sign for it.</summary>
    public required int Sign { get; init; }
    public required int Simple { get; init; }
    public required int Ordinary { get; init; }
    public required int Complex { get; init; }
    /// <summary>The longest of the one extension.</summary>
    public required int Extension { get; init; }

    public static IssueLimits CountyDraft() => new() { HandOver = 1, Sign = 1, Simple = 5, Ordinary = 15, Complex = 30, Extension = 15 };

    public bool IsClear => HandOver is >= 1 and <= Longest && Sign is >= 1 and <= Longest && Simple >= 1 && Ordinary >= Simple && Complex >= Ordinary && Complex <= Longest && Extension is >= 1 and <= Longest;

    public int DaysOf(IssueGrade grade) => grade switch
    {
        IssueGrade.Simple => Simple,
        IssueGrade.Ordinary => Ordinary,
        IssueGrade.Complex => Complex,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, null),
    };
}
