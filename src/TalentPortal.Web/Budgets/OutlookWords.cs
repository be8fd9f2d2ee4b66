using TalentPortal.Application.Awards;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Budgets;

/// <summary>What a decision would do to the budget, in one sentence.</summary>
internal static class OutlookWords
{
    public static string Short(BudgetOutlook outlook, PortalTexts texts) =>
        outlook.Waiting is not [var first, ..] ? texts[IsAward(outlook) ? "award.outlook.fits" : "budget.outlook.fits", outlook.Total]
        : outlook.Cases.Count == 1 ? texts[IsAward(outlook) ? "award.outlook.waits" : "budget.outlook.waits", outlook.Total, first.Place]
        : texts["budget.outlook.some_wait", outlook.Cases.Count - outlook.Waiting.Count, outlook.Waiting.Count, first.Place];

    /// <summary>An award reserves with its contract, and without money its instalments wait, not the case.</summary>
    private static bool IsAward(BudgetOutlook outlook) => outlook.Item.Code == AwardFundedCases.Code;
}
