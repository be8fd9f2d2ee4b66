using System.Security.Cryptography;
using System.Text;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// One calculation of one case (核算单): the facts it used and the receipt it gave, both as JSON, so that it can be shown and
/// recomputed for ever. Never changed; a new calculation is a new row.
/// </summary>
public sealed class SubsidyAssessment
{
    private SubsidyAssessment() { }

    public SubsidyAssessment(SubsidyApplicationId application, string number, PolicyVersionId policy, string facts, string receipt, Money total, int months, AccountId madeBy, DateTime now)
    {
        Id = Guid.CreateVersion7();
        ApplicationId = application;
        Number = number;
        PolicyVersionId = policy;
        Facts = facts;
        Receipt = receipt;
        Total = total;
        Months = months;
        Digest = DigestOf(facts, receipt);
        MadeBy = madeBy;
        MadeAt = now;
    }

    public Guid Id { get; private set; }
    public SubsidyApplicationId ApplicationId { get; private set; }
    /// <summary>核算单号, e.g. HS26-00217-2.</summary>
    public string Number { get; private set; } = "";
    public PolicyVersionId PolicyVersionId { get; private set; }
    public string Facts { get; private set; } = "";
    public string Receipt { get; private set; } = "";
    public Money Total { get; private set; }
    public int Months { get; private set; }
    /// <summary>SHA-256 (hex) over facts and receipt.</summary>
    public string Digest { get; private set; } = "";
    public AccountId MadeBy { get; private set; }
    public DateTime MadeAt { get; private set; }

    /// <summary>SHA-256 (hex) over facts and receipt as they are kept.</summary>
    public static string DigestOf(string facts, string receipt) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts + "\n" + receipt)));
}
