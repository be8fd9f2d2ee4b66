using TalentPortal.Application.Messages;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Demo;

/// <summary>Quiet nights and reminders three working days ahead, as the county's draft has them. The messages themselves come from everything else that the demo does.</summary>
internal sealed class DemoMessages(DemoCounty county)
{
    public Task MakeAsync(CancellationToken ct) => county.AsAsync("sysadmin", scope =>
        scope.GetRequiredService<MessageRuleService>().EnterAsync(new EnterMessageRule { EffectiveFrom = scope.GetRequiredService<CountyClock>().Today, QuietFrom = 21, QuietUntil = 8, RemindDays = 3, KeepDays = 180, Basis = "县委人才办关于规范消息提醒的通知" }, ct));
}
