using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

/// <summary>What a request says, in the reader's words. The county's own lists are short and read once.</summary>
public sealed class EmployerFieldWords(EmployerLists lists, PortalTexts texts, PortalFormat format, Townships townships)
{
    private IReadOnlyDictionary<Guid, string>? names;

    /// <summary>The label of a field, or the name of what was asked for.</summary>
    public string LabelOf(EmployerField field) => texts.Of(field);

    public async Task<string> OfAsync(EmployerField field, string? value, CancellationToken ct) => (field, value) switch
    {
        (EmployerField.TaxTownshipCode, null) => texts["employer.tax_township.same"],
        (_, null) => texts["employer.request.nothing"],
        (EmployerField.Type, _) => texts.Of(Enum.Parse<EmployerType>(value)),
        (EmployerField.Industry, _) => texts.Of(Enum.Parse<Industry>(value)),
        (EmployerField.TownshipCode or EmployerField.TaxTownshipCode, _) => townships.NameOf(value),
        (EmployerField.ChainId, _) => await NameOfAsync(Guid.Parse(value), ct),
        _ => value,
    };

    public async Task<string> OfAsync(EmployerRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Qualification is { } facts
            ? PortalFormat.Joined(await NameOfAsync(facts.KindId, ct), texts.Of(facts.Level), facts.CertificateNumber, $"{format.Date(facts.ValidFrom)}–{(facts.ValidTo is { } last ? format.Date(last) : texts["employer.no_end"])}")
            : await OfAsync(request.Field, request.Wanted, ct);
    }

    private async Task<string> NameOfAsync(Guid entry, CancellationToken ct)
    {
        names ??= (await lists.AllAsync(ct)).ToDictionary(row => row.Id, row => row.Name);
        return names.GetValueOrDefault(entry, texts["employer.request.nothing"]);
    }
}
