using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Tests.Documents.Papers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Tests.Documents;

public sealed class DocumentIssuerTests
{
    private static readonly DocumentSubject Subject = new(SubjectKind.Application, Guid.NewGuid());

    private static DocumentIssuer Issuer(VaultRoom room) =>
        new(room.Db, new RunningNumbers(room.Db), new CheckCodes(room.Keys), SomePapers.Texts, SomePapers.Format, new CountyClock(room.Clock));

    [Fact]
    public async Task Document_Issued_IsVerifiedByNumberAndCodeOnly()
    {
        await using var room = await VaultRoom.OpenAsync();
        room.Clock.AdjustTime(new DateTimeOffset(2026, 12, 31, 16, 30, 0, TimeSpan.Zero));
        var document = await Issuer(room).IssueAsync(SomePapers.Acceptance(), Subject, AccountId.New(), default);
        await room.Db.SaveChangesAsync();
        document.Number.ShouldBe("SL27-00001", "half past midnight in the county is next year already");

        var verification = new DocumentVerification(room.NewDb(), new CheckCodes(room.Keys));
        var verified = await verification.VerifyAsync(" sl27-00001 ", document.CheckCode.ToLowerInvariant(), default);
        verified.ShouldNotBeNull().Paper.Title.ShouldBe("受理通知书");
        (await verification.VerifyAsync("SL27-00001", "2222-2222-2222", default)).ShouldBeNull();
        (await verification.VerifyAsync("SL27-00002", document.CheckCode, default)).ShouldBeNull();
    }

    /// <summary>Seeded defect: let the check code cover the number only, and a content changed in the database passes.</summary>
    [Fact]
    public async Task Document_WhoseContentWasChangedInTheDatabase_IsNotVerified()
    {
        await using var room = await VaultRoom.OpenAsync();
        var document = await Issuer(room).IssueAsync(SomePapers.Payment(), Subject, AccountId.New(), default);
        await room.Db.SaveChangesAsync();
        await room.Db.IssuedDocuments.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Content, document.Content.Replace("35,400.00", "95,400.00")));
        (await new DocumentVerification(room.NewDb(), new CheckCodes(room.Keys)).VerifyAsync(document.Number, document.CheckCode, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Document_PrintedLater_SaysWhoPrintedItAndWhatWasIssued()
    {
        await using var room = await VaultRoom.OpenAsync();
        var document = await Issuer(room).IssueAsync(SomePapers.Receipt(PaperWords.English), Subject, AccountId.New(), default);
        using var fonts = new PaperFonts(new PaperFontOptions());
        var printer = new PaperPrinter(new PdfWriter(fonts), SomePapers.Texts, SomePapers.Format, new CountyClock(room.Clock));
        var text = string.Concat(PdfReading.Pages(printer.Pdf(printer.Sheet(document, "https://rencai.example.gov.cn/verify", "Zhou Min"))));
        foreach (var part in new[] { document.Number, document.CheckCode, "CalculationReceipt", "Printed:ZhouMin", "Page1of1", "3,300.00" }) text.ShouldContain(part);
    }
}
