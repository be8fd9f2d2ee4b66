using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Services;

/// <summary>One department's part of a request.</summary>
public sealed class ServiceTask
{
    private ServiceTask() { }

    internal ServiceTask(Department department, string? words) => (Id, Department, Words) = (Guid.CreateVersion7(), department, words);

    public Guid Id { get; private set; }
    public Department Department { get; private set; }
    /// <summary>What the office asks of this department.</summary>
    public string? Words { get; private set; }
    /// <summary>Null while the department works.</summary>
    public DateOnly? AnsweredOn { get; private set; }
    public bool WasLate { get; private set; }
    /// <summary>Whether it could be done.</summary>
    public bool? Done { get; private set; }
    public string? Answer { get; private set; }

    internal void Feed(bool done, string answer, DateOnly on, bool late) => (Done, Answer, AnsweredOn, WasLate) = (done, answer, on, WasLate | late);

    /// <summary>Once more: what was said stays in the steps.</summary>
    internal void Reopen(string? words) => (Words, Done, Answer, AnsweredOn) = (words ?? Words, null, null, null);
}

/// <summary>A file handed in with a request.</summary>
public sealed class ServiceFile
{
    private ServiceFile() { }

    internal ServiceFile(string code, StoredFileId file, DateTime addedAt) => (Id, Code, FileId, AddedAt) = (Guid.CreateVersion7(), code, file, addedAt);

    public Guid Id { get; private set; }
    /// <summary>Of the material it is for.</summary>
    public string Code { get; private set; } = "";
    public StoredFileId FileId { get; private set; }
    public DateTime AddedAt { get; private set; }
}

/// <summary>The child a school place is asked for: as little as a school has to know. Only education and the talent office open it.</summary>
public sealed record ServiceChild
{
    public const int LongestName = 30;
    public const int LongestPlace = 60;

    public required string Name { get; init; }
    public required YearMonth BornIn { get; init; }
    public required SchoolStage Stage { get; init; }
    /// <summary>Where the child goes now; null when nowhere yet.</summary>
    public string? SchoolNow { get; init; }
}

public enum SchoolStage
{
    /// <summary>幼儿园</summary>
    Kindergarten,
    /// <summary>小学</summary>
    Primary,
    /// <summary>初中</summary>
    Junior,
    /// <summary>高中</summary>
    Senior,
}

/// <summary>A post offered to the talent's spouse, and what became of it.</summary>
public sealed class PostOffer
{
    public const int LongestText = 200;

    private PostOffer() { }

    internal PostOffer(int number, PostOffered said, DateTime at) => (Id, Number, Employer, Post, Terms, MadeAt) = (Guid.CreateVersion7(), number, said.Employer, said.Post, said.Terms, at);

    public Guid Id { get; private set; }
    /// <summary>From 1.</summary>
    public int Number { get; private set; }
    public string Employer { get; private set; } = "";
    public string Post { get; private set; } = "";
    /// <summary>Pay, hours, since when.</summary>
    public string Terms { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    /// <summary>Null until the talent has answered.</summary>
    public bool? Taken { get; private set; }
    public string? Words { get; private set; }

    internal void Settle(bool taken, string? words) => (Taken, Words) = (taken, words);
}

/// <summary>What a department offers.</summary>
public sealed record PostOffered(string Employer, string Post, string Terms);

/// <summary>The right to one check-up, for the talent alone.</summary>
public sealed class CheckUpVoucher
{
    private CheckUpVoucher() { }

    internal CheckUpVoucher(int year, string number) => (Year, Number, ValidThrough) = (year, number, new DateOnly(year, 12, 31));

    public int Year { get; private set; }
    /// <summary>As printed on the voucher.</summary>
    public string Number { get; private set; } = "";
    public DateOnly ValidThrough { get; private set; }
    /// <summary>Null until the hospital has seen the talent.</summary>
    public DateOnly? UsedOn { get; private set; }

    internal void Use(DateOnly on) => UsedOn = on;
}
