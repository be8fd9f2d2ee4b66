using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Web.Pages.Subsidies.Desk.Together;

/// <summary>One summary of what a decision does to all the files chosen in the queue, then the decision.</summary>
public abstract class TogetherPageModel(SubsidyTogetherQuery query, SubsidyTogetherService service, PolicyTitles policies, PortalTexts texts) : PageModel
{
    [BindProperty] public DecideTogether Form { get; set; } = new();
    public SubsidiesTogether Chosen { get; private set; } = null!;
    public abstract SubsidyAction Action { get; }

    public string PolicyOf(SubsidyApplication application) => policies.NameOf(application.PolicyId);

    public async Task OnGetAsync([FromQuery] Guid[] ids, CancellationToken ct)
    {
        await LoadAsync(ids, ct);
        Form.Items = [.. Chosen.Fitting.Select(application => new ChosenCase { Id = application.Id.Value, Version = application.Version })];
        if (Action is SubsidyAction.PassFirstReview) Form.Questions = await query.QuestionsAsync(Chosen, texts, new PortalFormat().IsChinese, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(Form.Items.Select(item => item.Id), ct);
        TempData["Done"] = texts["subsidy.together.done", texts["subsidy.do." + Action], await service.DecideAsync(Action, Form, ct)];
        return RedirectToPage("/Subsidies/Desk/Index");
    }

    protected virtual async Task LoadAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        await policies.ListAsync(ct);
        Chosen = await query.GetAsync(Action, [.. ids.Take(SubsidyQueueQuery.PageSize).Select(SubsidyApplicationId.From)], ct);
    }
}
