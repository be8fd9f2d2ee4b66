using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Loans;

/// <summary>One of those who apply: the borrower, a partner, or the firm's legal representative, with what is stated of them.</summary>
public sealed class LoanApplicant
{
    private LoanApplicant() { }

    internal LoanApplicant(LoanApplicationId application, int sequence, PersonId person)
    {
        Id = Guid.CreateVersion7();
        (ApplicationId, Sequence, PersonId) = (application, sequence, person);
    }

    public Guid Id { get; private set; }
    public LoanApplicationId ApplicationId { get; private set; }
    /// <summary>From 1 within the application.</summary>
    public int Sequence { get; private set; }
    public PersonId PersonId { get; private set; }
    /// <summary>Null for whoever only signs for a firm.</summary>
    public LoanCategory? Category { get; private set; }
    public bool IsMarried { get; private set; }
    /// <summary>To the query of credit and marriage.</summary>
    public bool HasConsented { get; private set; }
    public bool SpouseHasConsented { get; private set; }

    public bool ConsentIsWhole => HasConsented && (!IsMarried || SpouseHasConsented);

    internal void State(LoanPersonStatement word) => (Category, IsMarried, HasConsented, SpouseHasConsented) = (word.Category, word.IsMarried, word.HasConsented, word.IsMarried && word.SpouseHasConsented);
}

/// <summary>The borrower's own word; the desk looks at it.</summary>
/// <param name="Purpose">What the money is for.</param>
/// <param name="Business">The business as it is registered.</param>
/// <param name="People">In the order of the parties.</param>
public sealed record LoanStatement(string Purpose, string Business, IReadOnlyList<LoanPersonStatement> People)
{
    public const int LongestPurpose = 300, LongestBusiness = 100;
}

/// <param name="Category">Of the groups whom these loans are for.</param>
/// <param name="IsMarried">Then both consent.</param>
/// <param name="HasConsented">To the query of credit and marriage.</param>
/// <param name="SpouseHasConsented">The same by husband or wife.</param>
public sealed record LoanPersonStatement(LoanCategory Category, bool IsMarried, bool HasConsented, bool SpouseHasConsented);
