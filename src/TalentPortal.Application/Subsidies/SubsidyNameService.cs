using TalentPortal.Application.Audit;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The applicant's name in full for whoever handles the case. The reason is the handling; the look is on record like any other.</summary>
public sealed class SubsidyNameService(RevealService reveals, PortalTexts texts)
{
    /// <param name="file">As the officer has it open.</param>
    /// <param name="trace">Of the request.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> OpenAsync(SubsidyForDesk file, string trace, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.OpensName) throw new ForbiddenException();
        // The applicant reads the reason among the looks at their data, so it is in the county's language whatever the officer's is.
        var purpose = PortalLanguage.In(PortalLanguage.Chinese, () => texts["subsidy.reveal.handling", file.Application.CaseNumber!, texts.Of(file.Application.Status)]);
        return (await reveals.RevealAsync(file.Person.Id, new RevealNumber { Field = PersonalField.Name, Purpose = purpose }, trace, ct))!;
    }
}
