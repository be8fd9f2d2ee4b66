using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Payments;

/// <summary>Opens the accounts of a batch for the bank's file, or for the digest over it that the payment summary carries.</summary>
public sealed class BankFileContents(PersonalDataVault vault)
{
    /// <summary>SHA-256 of the file as it would be made now; no account leaves this method.</summary>
    public string DigestOf(BatchOnDesk batch) => Open(batch).Digest();

    internal BankFileContent Open(BatchOnDesk batch)
    {
        var rights = batch.Payees.ToDictionary(right => right.Id);
        return new(batch.Batch.Number, [.. batch.Lines.Select(line => new BankFileLine(
            line.Number, line.HolderName, vault.Open(PersonalField.BankAccount, line.PersonId.Value, line.Account), line.BankName, line.Amount,
            $"{batch.Benefits[rights[line.EntitlementId].PolicyVersionId]} {PeriodOf(line, rights[line.EntitlementId])} {line.CaseNumber}"))]);
    }

    // The months of an allowance name both ends, also of one month.
    private static string PeriodOf(PaymentLine line, Entitlement right) => right.Loan is { } claim ? PaidPeriod.Of(line.FirstMonth, line.LastMonth, claim.Borne, "至") : $"{line.FirstMonth}至{line.LastMonth}";
}
