using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>Opens the accounts of a batch for the bank's file, or for the digest over it that the payment summary carries.</summary>
public sealed class BankFileContents(PersonalDataVault vault)
{
    /// <summary>SHA-256 of the file as it would be made now; no account leaves this method.</summary>
    public string DigestOf(BatchOnDesk batch) => Open(batch).Digest();

    internal BankFileContent Open(BatchOnDesk batch)
    {
        var versions = batch.Payees.ToDictionary(right => right.Id, right => right.PolicyVersionId);
        return new(batch.Batch.Number, [.. batch.Lines.Select(line => new BankFileLine(
            line.Number, line.HolderName, vault.Open(PersonalField.BankAccount, line.PersonId.Value, line.Account), line.BankName, line.Amount,
            $"{batch.Benefits[versions[line.EntitlementId]]} {line.FirstMonth}至{line.LastMonth} {line.CaseNumber}"))]);
    }
}
