namespace TalentPortal.Domain.Services;

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
