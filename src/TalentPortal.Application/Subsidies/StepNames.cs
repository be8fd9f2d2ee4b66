using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies;

/// <summary>Who took a step, as the history tells it: officers by name, the applicant and the employer's officer masked as everywhere else.</summary>
public static class StepNames
{
    public static string Of(SubsidyStep step, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(texts);
        if (step.By == Actor.System.Id) return texts["subsidy.timeline.portal"];
        return SubsidyFlow.Needs(step.Action, step.From) is Capability.ApplyForSubsidies or Capability.ConfirmEmployment ? Masks.Name(step.ByName) : step.ByName;
    }

    public static string Of(BenefitOfferStep step, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(texts);
        if (step.By == Actor.System.Id) return texts["subsidy.timeline.portal"];
        return OfferFlow.IsAnswer(step.Action) ? Masks.Name(step.ByName) : step.ByName;
    }
}
