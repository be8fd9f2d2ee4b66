using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>A filter in words, for the stamp of an export and for whoever keeps it as a view.</summary>
public static class EmployerFilterWords
{
    public static IReadOnlyList<(string Name, string Value)> Of(EmployerFilter filter, PortalTexts texts, PortalFormat format, Townships townships)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(townships);
        return [.. filter.Chosen().Select(choice => choice.Key switch
        {
            nameof(EmployerFilter.Q) => (texts["employer.register.search"], choice.Value),
            nameof(EmployerFilter.Type) => (texts["employer.type"], texts.Of(filter.Type!.Value)),
            nameof(EmployerFilter.Industry) => (texts["employer.industry"], texts.Of(filter.Industry!.Value)),
            nameof(EmployerFilter.Status) => (texts["employer.status"], texts.Of(filter.Status!.Value)),
            nameof(EmployerFilter.Township) => (texts["employer.township"], townships.NameOf(choice.Value)),
            nameof(EmployerFilter.On) => (texts["employer.filter.on"], format.Date(filter.On!.Value)),
            nameof(EmployerFilter.NeedsCheck) => (texts["employer.needs_check"], texts["employer.needs_check.only"]),
            nameof(EmployerFilter.Qualification) => (texts["employer.qualification"], choice.Value),
            _ => (texts["employer.chain"], choice.Value),
        })];
    }
}
