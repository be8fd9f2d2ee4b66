using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>Opens the accounts of a list of instalments for the bank's file, which has the form of every bank file (<see cref="BankFileContents"/>).</summary>
public sealed class AwardBankFile(PersonalDataVault vault)
{
    /// <summary>SHA-256 of the file as it would be made now; no account leaves this method.</summary>
    public string DigestOf(AwardBatch batch) => Open(batch).Digest();

    public Task<BankFile> WriteAsync(AwardBatch batch, BankFileFormat wanted, CancellationToken ct) => BankFileWriter.WriteAsync(Open(batch), wanted, ct);

    private BankFileContent Open(AwardBatch batch) => new(batch.Number, [.. batch.Lines.OrderBy(line => line.Number).Select(line => new BankFileLine(
        line.Number, line.HolderName, vault.Open(PersonalField.BankAccount, line.AccountOwner, line.Account), line.BankName, line.Amount, $"人才奖励第{line.Instalment}期 {line.CaseNumber}"))]);
}
