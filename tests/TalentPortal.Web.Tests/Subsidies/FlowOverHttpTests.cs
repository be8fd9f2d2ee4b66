using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>
/// Bar B8 over HTTP: forms of every desk sent at random, by whoever is at hand, now and then with the version of yesterday. Whatever
/// is answered, a case moves along a line of the table by one step, or not at all; and every form that once worked is refused later.
/// The thousands of sequences on the case itself are in the domain's tests.
/// </summary>
public sealed class FlowOverHttpTests(PortalHost host, ITestOutputHelper output) : IClassFixture<PortalHost>
{
    private const int Steps = 30, LinesToTake = 9;
    private static readonly int Cases = NightlyRun.Or(12, 100), MostCases = NightlyRun.Or(60, 200);

    private readonly HashSet<(SubsidyStatus, SubsidyAction)> taken = [];
    private readonly List<(PortalBrowser Browser, PostedForm Form, string? Location)> worked = [];
    private readonly Dictionary<Role, (PortalBrowser Browser, string Token)[]> staff = [];

    [Fact]
    public async Task Forms_SentAtRandomByAnybody_MoveCasesAlongTheTableOnly()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        foreach (var role in new[] { Role.IntakeClerk, Role.FirstReviewer, Role.SecondReviewer, Role.TalentOffice, Role.JointReviewer })
            staff[role] = [await ReadyAsync(await host.SignInAsAsync(role)), await ReadyAsync(await host.SignInAsAsync(role))];
        // Dice may end most of twelve cases early: further ones are walked until enough of the table was seen.
        for (var i = 0; i < Cases || (taken.Count < LinesToTake && i < MostCases); i++)
        {
            // An employer of its own: many hires of one in a month would be a doubt in every case.
            var world = await new SubsidyWorld(host).OpenAsync();
            staff[Role.EmployerOfficer] = [await ReadyAsync(await host.SignInAsAsync(world.Officer))];
            var applicant = await host.AddAccountAsync(Role.Applicant);
            staff[Role.Applicant] = [await ReadyAsync(await host.SignInAsAsync(applicant))];
            await WalkAsync(await world.SubmittedAsync(applicant), random);
        }

        output.WriteLine($"{worked.Count} forms worked, {taken.Count} lines of the table were taken");
        taken.Count.ShouldBeGreaterThanOrEqualTo(LinesToTake);
        await OldFormsAreRefusedAsync();
    }

    private async Task WalkAsync(SubsidyApplicationId id, Random random)
    {
        for (var step = 0; step < Steps; step++)
        {
            var before = await CaseAsync(id);
            var known = SubsidyFlow.Table.ActionsFrom(before.Status).Where(action => Desks.ContainsKey(action)).ToArray();
            // An end is mostly left for later, so that a walk comes far.
            var action = known.Length > 0 && random.Next(4) > 0 ? known[random.Next(known.Length)] : Desks.Keys.ElementAt(random.Next(Desks.Count));
            if (SubsidyFlow.Table.Next(before.Status, action) is { } end && SubsidyFlow.IsFinal(end) && random.Next(8) > 0) continue;
            var role = random.Next(6) == 0 ? staff.Keys.ElementAt(random.Next(staff.Count)) : Desks[action];
            var (browser, token) = staff[role][random.Next(staff[role].Length)];
            if (FormOf(action, before, random.Next(8) == 0 ? before.Version - 1 : before.Version) is not { } form) continue;
            form = form.With("__RequestVerificationToken", token).With("__key", Guid.NewGuid().ToString("N"));
            using var answer = await form.SendAsync(browser);
            await MovedAsAskedAsync(before, action, answer);
            if (answer.StatusCode is HttpStatusCode.Redirect) worked.Add((browser, form, answer.Headers.Location?.OriginalString));
        }
    }

    private async Task MovedAsAskedAsync(SubsidyApplication before, SubsidyAction asked, HttpResponseMessage answer)
    {
        var after = await CaseAsync(before.Id);
        ((int)answer.StatusCode).ShouldBeLessThan(500);
        var steps = after.History.OrderBy(step => step.Sequence).Skip(before.History.Count).ToList();
        steps.Count.ShouldBeLessThanOrEqualTo(1);
        if (answer.StatusCode is not HttpStatusCode.Redirect) (after.Status, after.Version, steps.Count).ShouldBe((before.Status, before.Version, 0));
        foreach (var step in steps)
        {
            step.Action.ShouldBe(asked);
            SubsidyFlow.Table.Next(before.Status, step.Action).ShouldBe(after.Status);
            taken.Add((before.Status, step.Action));
        }

        if (steps.Count == 0) after.Status.ShouldBe(before.Status);
    }

    /// <summary>The back button on an old form: the same key gives the old answer, a new one is refused, and neither does anything.</summary>
    private async Task OldFormsAreRefusedAsync()
    {
        var before = await StepsAsync();
        foreach (var (browser, form, location) in worked)
        {
            using var again = await form.SendAsync(browser);
            (again.StatusCode, again.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, location));
            using var anew = await form.With("__key", Guid.NewGuid().ToString("N")).SendAsync(browser);
            ((int)anew.StatusCode).ShouldBeOneOf(400, 404, 409);
        }

        (await StepsAsync()).ShouldBe(before);
    }

    private static readonly Dictionary<SubsidyAction, Role> Desks = new()
    {
        [SubsidyAction.ConfirmEmployment] = Role.EmployerOfficer,
        [SubsidyAction.RefuseEmployment] = Role.EmployerOfficer,
        [SubsidyAction.Withdraw] = Role.Applicant,
        [SubsidyAction.Resubmit] = Role.Applicant,
        [SubsidyAction.Accept] = Role.IntakeClerk,
        [SubsidyAction.Decline] = Role.IntakeClerk,
        [SubsidyAction.RequestCorrection] = Role.IntakeClerk,
        [SubsidyAction.StartReview] = Role.FirstReviewer,
        [SubsidyAction.PassFirstReview] = Role.FirstReviewer,
        [SubsidyAction.PassFirstReviewAlone] = Role.FirstReviewer,
        [SubsidyAction.RaiseDoubt] = Role.FirstReviewer,
        [SubsidyAction.ClearDoubt] = Role.FirstReviewer,
        [SubsidyAction.ConfirmDoubt] = Role.FirstReviewer,
        [SubsidyAction.AllAnsweredClear] = Role.JointReviewer,
        [SubsidyAction.AllAnsweredWithHit] = Role.JointReviewer,
        [SubsidyAction.PassSecondReview] = Role.SecondReviewer,
        [SubsidyAction.SendBack] = Role.SecondReviewer,
        [SubsidyAction.Approve] = Role.TalentOffice,
        [SubsidyAction.Reject] = Role.TalentOffice,
        [SubsidyAction.ReturnToReview] = Role.TalentOffice,
    };

    private static PostedForm? FormOf(SubsidyAction action, SubsidyApplication row, long version)
    {
        var (desk, said) = ($"/work/subsidies/{row.Id}/", new (string, string)[] { ("Form.Opinion", "意见"), ("Form.Version", Text(version)) });
        return action switch
        {
            SubsidyAction.ConfirmEmployment => To("/employer/confirm", ("Form.Items[0].Id", row.Id.ToString()), ("Form.Items[0].Version", Text(version))),
            SubsidyAction.RefuseEmployment => To($"/employer/applications/{row.Id}/refuse", ("Form.Reason", "不在职"), ("Form.Version", Text(version))),
            SubsidyAction.Withdraw => To($"/my/applications/{row.Id}/withdraw", ("Form.Version", Text(version))),
            SubsidyAction.Resubmit => To($"/my/applications/{row.Id}/correct", [("Form.Version", Text(version)), .. row.Corrections.Where(item => item.Round == row.Round).SelectMany((item, i) => new[] { ($"Form.Items[{i}].Id", item.Id.ToString()), ($"Form.Items[{i}].Reply", "已补") })]),
            SubsidyAction.Accept => To(desk + "accept", ("Version", Text(version))),
            SubsidyAction.StartReview => To(desk + "start", ("Version", Text(version))),
            SubsidyAction.RequestCorrection => To(desk + "correct", ("Form.Version", Text(version)), ("Form.Items[0].Subject", "contract"), ("Form.Items[0].WhatToDo", "补签字页")),
            SubsidyAction.PassFirstReview => To(desk + "pass", [.. said, ("Form.Questions[0].Department", nameof(Department.Education)), ("Form.Questions[0].IsAsked", "true"), ("Form.Questions[0].Question", "是否属实？")]),
            SubsidyAction.PassFirstReviewAlone => To(desk + "pass", said),
            SubsidyAction.RaiseDoubt => To(desk + "doubt", said),
            SubsidyAction.ClearDoubt => To(desk + "clear", said),
            SubsidyAction.ConfirmDoubt => To(desk + "confirm", said),
            SubsidyAction.PassSecondReview => To(desk + "pass-second", said),
            SubsidyAction.SendBack => To(desk + "send-back", said),
            SubsidyAction.Approve => To(desk + "approve", said),
            SubsidyAction.Reject => To(desk + "reject", said),
            SubsidyAction.ReturnToReview => To(desk + "return", said),
            SubsidyAction.Decline => To(desk + "decline", said),
            _ => row.Questions.FirstOrDefault(question => question.Verdict is null) is { } open
                ? To($"/work/joint-review/{open.Id}", ("Form.Verdict", action is SubsidyAction.AllAnsweredClear ? nameof(JointVerdict.Clear) : nameof(JointVerdict.Hit)), ("Form.Answer", "答复"))
                : null,
        };
    }

    private static PostedForm To(string address, params (string Name, string Value)[] fields) =>
        new(new Uri(address, UriKind.Relative), [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);

    private static async Task<(PortalBrowser, string)> ReadyAsync(PortalBrowser browser) =>
        (browser, (await browser.GetPageAsync("/accessibility")).Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    private Task<SubsidyApplication> CaseAsync(SubsidyApplicationId id) => host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id));

    private Task<int> StepsAsync() => host.WithDbAsync(db => db.SubsidyApplications.SelectMany(row => row.History).CountAsync());
}
