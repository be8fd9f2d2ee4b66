using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Budgets;

/// <summary>What a decision would do to the budget, in one sentence.</summary>
internal static class OutlookWords
{
    public static string Short(BudgetOutlook outlook, PortalTexts texts) =>
        outlook.Waiting is not [var first, ..] ? texts["budget.outlook.fits", outlook.Total]
        : outlook.Cases.Count == 1 ? texts["budget.outlook.waits", outlook.Total, first.Place]
        : texts["budget.outlook.some_wait", outlook.Cases.Count - outlook.Waiting.Count, outlook.Waiting.Count, first.Place];
}
