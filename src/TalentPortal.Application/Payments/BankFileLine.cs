using System.Security.Cryptography;
using System.Text;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>One line of the bank's file, in clear. Lives only while the file is written.</summary>
internal sealed record BankFileLine(int Number, string Holder, string Account, string Bank, Money Amount, string Purpose);

/// <summary>The whole file: lines, control figures, digest. Two files of the same lines have the same digest in whatever format.</summary>
internal sealed record BankFileContent(string BatchNumber, IReadOnlyList<BankFileLine> Lines)
{
    public static readonly string[] Headings = ["序号", "收款人", "收款账号", "开户行", "金额(元)", "用途"];

    public Money Total => Lines.Sum(line => line.Amount);

    /// <summary>SHA-256 (hex) over batch number and lines: number, holder, account, bank, fen, each line ended by a line feed.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(BatchNumber + "\n"));
        foreach (var line in Lines) hash.AppendData(Encoding.UTF8.GetBytes($"{line.Number}\t{line.Holder}\t{line.Account}\t{line.Bank}\t{line.Amount.Fen}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
