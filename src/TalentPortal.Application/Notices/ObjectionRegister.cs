using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Notices;

/// <summary>Enters an objection or lead with its number and files, whatever list it is about and whichever way it came: one rule for the public form and for letters.</summary>
public sealed class ObjectionRegister(IPortalDb db, PersonalDataVault vault, DocumentVault files, RunningNumbers numbers)
{
    /// <summary>Prefix of the register of objections (异议登记号).</summary>
    public const string NumberPrefix = "YY";

    /// <summary>The caller saves.</summary>
    public async Task<Objection> EnterAsync(ObjectedRow row, SaidAgainst said, IReadOnlyList<ScreenedFile> evidence, ObjectionReceipt receipt, AccountId by, CaseClock clock, CancellationToken ct)
    {
        var id = ObjectionId.New();
        var stored = new List<StoredFileId>();
        foreach (var file in evidence) stored.Add((await files.StoreAsync(file, new DocumentSubject(SubjectKind.Objection, id.Value), by, ct)).Id);
        var number = await numbers.NextAsync(NumberPrefix, clock.Today.Year, ct);
        var entered = row.Open(new ObjectionEntry(id, number, said.Name is null ? null : Sign(said, id), said.Statement.Trim(), stored, receipt), clock);
        db.Objections.Add(entered);
        return entered;
    }

    private Objector Sign(SaidAgainst said, ObjectionId id)
    {
        var phone = MobileNumber.TryParse(said.Phone, out var mobile, out _) ? mobile.Value : LandlineNumber.TryParse(said.Phone, out var landline, out _) ? landline.Value : null;
        return phone is null ? new Objector(said.Name!.Trim(), null, null) : new Objector(said.Name!.Trim(), vault.Seal(PersonalField.ObjectorContact, id.Value, phone), Masks.Phone(phone));
    }
}

/// <summary>What is said, and by whom; without a name it is a lead.</summary>
public sealed record SaidAgainst(string? Name, string? Phone, string Statement);
