using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>What the record says now of the thing that a request names, for asking, for comparing and for reading.</summary>
public sealed class CorrectionState(IPortalDb db, PersonalDataVault vault, RegisterHistoryQuery history, PortalTexts texts)
{
    /// <summary>As it is written in a request; null where the record says nothing, or the item is gone.</summary>
    public async Task<string?> NowAsync(Person person, CorrectedField field, Guid? item, CancellationToken ct)
    {
        if (field is CorrectedField.Education) return person.Educations.FirstOrDefault(one => one.Id == item) is { } education ? CorrectedValue.Of(education) : null;
        if (field is not CorrectedField.Credential) return CorrectedValue.Of(person, field);
        var credential = item is null ? null : await db.Credentials.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == person.Id && one.Id == item, ct);
        return credential is null ? null : CorrectedValue.Of(CorrectedValue.FactsOf(credential));
    }

    /// <exception cref="NotFoundException">The record has no such item.</exception>
    public async Task<string> ItemAsync(Person person, CorrectedField field, Guid item, CancellationToken ct) =>
        field.IsItem() && await NowAsync(person, field, item, ct) is { } written ? written : throw new NotFoundException();

    /// <summary>A written value in the reader's words; of a number that is on record its mask, of an earlier one only that it was one.</summary>
    public async Task<string?> WordsAsync(Person person, CorrectedField field, string? written, CancellationToken ct) =>
        written is null || field.IsInWords() ? written
        : field is not CorrectedField.IdNumber ? await history.WordsOfAsync(RegisterSubject.Person, CorrectedValue.NameOf(field), written, ct)
        : written == CorrectedValue.Of(person, field) ? vault.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber)
        : texts["correction.number.former"];

    /// <summary>What is asked for, in the reader's words.</summary>
    public async Task<string?> WantedAsync(Person person, RecordCorrection request, CancellationToken ct) =>
        request.WantedNumber is { } number ? $"{await history.WordsOfAsync(RegisterSubject.Person, nameof(Person.DocumentKind), request.Wanted, ct)} {vault.Masked(PersonalField.IdNumber, request.Id, number)}"
        : await WordsAsync(person, request.Field, request.Wanted, ct);
}
