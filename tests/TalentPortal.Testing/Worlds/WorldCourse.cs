using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing.Subsidies;
using TalentPortal.Web.Notices;

namespace TalentPortal.Testing.Worlds;

/// <summary>Moves one world's people through everything the portal does, and writes down each row they leave behind.</summary>
internal sealed class WorldCourse(PortalHost host, World world, PolicyVersion policy)
{
    private int materials;

    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly YearMonth FirstMonth = new(2025, 9);
    private static readonly Role[] Pairs = [Role.SecondReviewer, Role.TalentOffice, Role.Finance];

    /// <summary>The township's employer, an account for each role and what they do beside the cases.</summary>
    public async Task SettleAsync()
    {
        var name = $"{world.Mark}绿能科技有限公司";
        var employer = world.Employer = new Employer(EmployerId.New(), Some.CreditCode(), name, Pinyin.Initials(name), EmployerType.PrivateEnterprise, world.TownshipCode);
        await ChangeAsync(db => db.Employers.Add(employer));
        foreach (var role in Enum.GetValues<Role>().Concat(Pairs)) world.Employ(role, await AddAccountAsync(role));
        world.Add(new SeededRow(RowKind.Employer, employer.Id.ToString()));
        world.Add(new SeededRow(RowKind.PolicyVersion, policy.Id.ToString()));
    }

    /// <summary>Three people from the application to money: one paid, one whose card failed, one who had left and pays back. Takes two weeks.</summary>
    public async Task PayAsync()
    {
        var (paid, failed, left) = (await ApprovedAsync("入账"), await ApprovedAsync("退票"), await ApprovedAsync("离职"));
        var notice = await PublishAsync();
        await WeeksPassAsync();
        var batch = await SendBatchAsync([failed]);
        await TrackBatchAsync(batch);
        await TrackNoticeAsync(notice, "Ended");
        await ReportDepartureAsync(left);
        await TrackCaseAsync(paid, "Paid");
        await TrackCaseAsync(failed, "PaymentFailed");
        await TrackCaseAsync(left, "Paid, left");
        await RecoverAsync(left);
        await AccrueAsync();
        await ImportRosterAsync();
        await ImportTalentsAsync();
    }

    /// <summary>A case in each state that is still open or was just decided.</summary>
    public async Task OpenAsync()
    {
        await TrackCaseAsync(await DraftAsync("草稿"), "Draft");
        await TrackCaseAsync(await SubmittedAsync("待认"), "AwaitingEmployer");
        await TrackCaseAsync(await ReturnedAsync("退回"), "ReturnedByEmployer");
        await TrackCaseAsync(await ConfirmedAsync("待受"), "AwaitingIntake");
        await TrackCaseAsync(await CorrectionAsync("补正"), "AwaitingCorrection");
        await TrackCaseAsync(await DeclinedAsync("不予"), "Declined");
        await TrackCaseAsync(await WithdrawnAsync("撤回"), "Withdrawn");
        await TrackCaseAsync(await AcceptedAsync("受理"), "Accepted");
        await TrackCaseAsync(await InReviewAsync("初审", verified: false, late: true), "FirstReview");
        await TrackCaseAsync(await DoubtedAsync("疑点"), "Discrepancy");
        await TrackCaseAsync(await AskedAsync("联审"), "JointReview");
        await TrackCaseAsync(await PassedFirstAsync("复核"), "SecondReview");
        await TrackCaseAsync(await PassedSecondAsync("审定"), "AwaitingApproval");
        await TrackCaseAsync(await RejectedAsync("驳回"), "Rejected");
        var open = await ApprovedAsync("公示");
        var notice = await PublishAsync();
        await ObjectAsync(notice);
        await TrackNoticeAsync(notice, "Published");
        await TrackCaseAsync(open, "InPublicity");
        var waiting = await ApprovedAsync("待示");
        await TrackNoticeAsync(await DraftNoticeAsync(), "Draft");
        await TrackCaseAsync(waiting, "AwaitingPublicity");
        await StandBesideAsync();
        foreach (var state in new[] { "AwaitingCorrection", "FirstReview" }) await AskForCorrectionAsync(world.All(RowKind.Application).First(row => row.State == state).Owner!);
        await AskForChangesAsync();
        await OfferAsync();
    }

    /// <summary>Two people entitled without an application; the list is released, one of them and the employer have answered.</summary>
    private async Task OfferAsync()
    {
        var (silent, agreed) = (await EntitledAsync("待享"), await EntitledAsync("已享"));
        var id = await host.ActAsync(world[Role.FirstReviewer], services => services.GetRequiredService<OfferRoundService>().StartAsync(new StartOfferRound { PolicyId = policy.PolicyId.Value }, Ct));
        await WorkAsync();
        var version = await host.WithDbAsync(db => db.OfferRounds.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        await host.ActAsync(world[Role.FirstReviewer], services => services.GetRequiredService<OfferRoundService>().ReleaseAsync(id, version, Ct));
        await WorkAsync();
        var offer = await host.WithDbAsync(db => db.BenefitOffers.AsNoTracking().SingleAsync(row => row.RoundId == id && row.PersonId == agreed.PersonId));
        await host.ActAsync(world[Role.EmployerOfficer], services => services.GetRequiredService<OfferEmployerService>().VouchAsync(new VouchForOffers { Picks = [VouchForOffers.PickOf(offer)] }, Ct));
        world.Add(new SeededRow(RowKind.OfferRound, id.ToString()) { State = "Released" });
        foreach (var account in new[] { silent, agreed })
        {
            var (key, state) = await host.WithDbAsync(async db => await db.BenefitOffers.Where(row => row.RoundId == id && row.PersonId == account.PersonId).Select(row => new { row.Id, row.State }).SingleAsync() is var row ? (row.Id.ToString(), row.State.ToString()) : default);
            world.Add(new SeededRow(RowKind.Offer, key) { State = state });
            world.Add(new SeededRow(RowKind.OwnOffer, key) { State = state, Owner = account });
            world.Add(new SeededRow(RowKind.StaffOffer, key) { State = state });
        }
    }

    /// <summary>A message in the inbox of each role, an SMS that could not be sent, a code on its way to a mail address.</summary>
    public async Task WriteAsync()
    {
        await WriteToEachAsync();
        var failed = await host.WithAsync(async services =>
        {
            var db = services.GetRequiredService<IPortalDb>();
            services.GetRequiredService<OutboxWriter>().Sms(MobileNumber.TryParse(world.Watch(Some.Phone()), out var phone, out _) ? phone : throw new InvalidOperationException(), PortalLanguage.Chinese, "record.phone.sms.changed", world.Say("未发"));
            var message = db.Outbox.Local.Single();
            for (var attempt = 0; attempt < 10; attempt++) message.Failed("The gateway answered 503.", host.Now);
            await db.SaveChangesAsync(Ct);
            return message.Id;
        });
        world.Add(new SeededRow(RowKind.OutboxMessage, failed.ToString()) { State = "Failed" });
        var owner = world[Role.Applicant];
        var code = await host.ActAsync(owner, services => services.GetRequiredService<OwnChannelsService>().AskForCodeAsync(new AskForMailCode { Address = $"reader{Some.Number()}@example.com" }, $"10.1.{Some.Number() % 250}.1", Ct));
        world.Add(new SeededRow(RowKind.MailChangeCode, code.ToString()) { Owner = owner });
    }

    private Task WriteToEachAsync() => host.WithAsync(async services =>
    {
        var (db, inbox) = (services.GetRequiredService<IPortalDb>(), services.GetRequiredService<InboxWriter>());
        foreach (var role in Enum.GetValues<Role>()) inbox.Write(world[role].AccountId, new MessageAbout(MessageSubject.OwnAccount), "record.phone.sms.changed", world.Say($"号码{(int)role}"));
        var written = db.PortalMessages.Local.Select(message => (message.Id, message.To)).ToList();
        await db.SaveChangesAsync(Ct);
        foreach (var role in Enum.GetValues<Role>()) world.Add(new SeededRow(RowKind.PortalMessage, written.Single(message => message.To == world[role].AccountId).Id.ToString()) { State = role.ToString(), Owner = world[role] });
    });

    private async Task<Account> EntitledAsync(string name)
    {
        var account = await host.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.Phone) = (world.Say(name), world.Watch(Some.Phone())));
        await ChangeAsync(db => OfferCourse.Describe(host, db, db.People.Single(row => row.Id == account.PersonId), world.Employer.Id));
        return account;
    }

    /// <summary>The officer asks for a name, which waits, and for a qualification, which a clerk accepts; each with a file.</summary>
    private async Task AskForChangesAsync()
    {
        var (photo, officer) = (PortalUpload.Photo(), world[Role.EmployerOfficer]);
        var file = new UploadedFile(photo.Name, photo.Content);
        var kind = new EmployerListEntry(EmployerList.Qualification, $"资质{Some.Number()}", CountyClock.DayOf(host.Now));
        await ChangeAsync(db => db.EmployerListEntries.Add(kind));
        var name = await host.ActAsync(officer, services => services.GetRequiredService<EmployerOfficerService>()
            .AskAsync(new AskForChange { Field = EmployerField.Name, Wanted = $"{world.Mark}更名有限公司", Grounds = "换发营业执照" }, file, Ct));
        var certificate = new AskForQualification { KindId = kind.Id, Level = QualificationLevel.Province, CertificateNumber = $"证书{Some.Number()}", ValidFrom = new DateOnly(2025, 1, 1) };
        var accepted = await host.ActAsync(officer, services => services.GetRequiredService<EmployerOfficerService>().AskAsync(certificate, file, Ct));
        var version = await host.WithDbAsync(db => db.EmployerRequests.Where(row => row.Id == accepted).Select(row => row.Version).SingleAsync());
        await host.ActAsync(world[Role.FirstReviewer], services => services.GetRequiredService<EmployerRequestService>().AgreeAsync(accepted, new AgreeToRequest { Version = version }, Ct));
        var held = await host.WithDbAsync(db => db.EmployerQualifications.Where(row => row.KindId == kind.Id).Select(row => row.Id).SingleAsync());
        world.Add(new SeededRow(RowKind.EmployerRequest, name.ToString()) { State = "Open" });
        world.Add(new SeededRow(RowKind.EmployerRequest, accepted.ToString()) { State = "Accepted", IsDecided = true });
        world.Add(new SeededRow(RowKind.EmployerQualification, held.ToString()) { State = "Certificate" });
        world.Add(new SeededRow(RowKind.EmployerListEntry, kind.Id.ToString()) { State = "Qualification in use" });
    }

    /// <summary>A line with one yuan for this world's year, a change that waits for a second person, and a case for which the money does not suffice.</summary>
    public async Task KeepBudgetAsync()
    {
        var (first, second, today) = (world[Role.Finance], world.Second(Role.Finance), CountyClock.DayOf(host.Now));
        var item = await host.WithDbAsync(db => db.BudgetItems.Select(row => (BudgetItemId?)row.Id).SingleOrDefaultAsync())
            ?? await host.ActAsync(first, services => services.GetRequiredService<BudgetOfficeService>().KeepAsync(new KeepBudgetItem { Code = Policy.GraduateAllowance, From = today, ReopensRecoveries = true, TwoPersonsFrom = 1_000_000, Reason = "预算管理办法" }, Ct));
        var year = today.Year + await host.WithDbAsync(db => db.BudgetLines.CountAsync(line => line.IsAppropriated));
        var line = await host.WithDbAsync(db => db.BudgetLines.Where(row => row.Year == year).Select(row => (BudgetLineId?)row.Id).SingleOrDefaultAsync())
            ?? await host.ActAsync(first, services => services.GetRequiredService<BudgetOfficeService>().OpenAsync(new OpenBudgetLine { ItemId = item.Value, Year = year }, Ct));
        await ConfirmAsync(second, await ProposeAsync(first, line, BudgetChangeKind.Appropriation));
        var proposed = await ProposeAsync(first, line, BudgetChangeKind.Adjustment);
        var waiting = await ApprovedAsync("待资");
        await TrackCaseAsync(waiting, "AwaitingFunds");
        var (entry, reservation) = await host.WithDbAsync(async db => (
            await db.BudgetEntries.Where(row => row.Kind == BudgetEntryKind.Appropriate).OrderByDescending(row => row.Number).Select(row => row.Id).FirstAsync(),
            await db.BudgetReservations.Where(row => row.CaseId == waiting.Id.Value).Select(row => row.Id).SingleAsync()));
        world.Add(new SeededRow(RowKind.BudgetItem, item.ToString()!));
        world.Add(new SeededRow(RowKind.BudgetLine, line.ToString()!));
        world.Add(new SeededRow(RowKind.BudgetEntry, entry.ToString()));
        world.Add(new SeededRow(RowKind.BudgetChange, proposed.ToString()) { State = "Proposed" });
        // The county's, one for both worlds.
        var proof = await host.WithDbAsync(db => db.BudgetProofRuns.Select(row => (BudgetProofRunId?)row.Id).SingleOrDefaultAsync()) ?? await host.ActAsync(first, services => services.GetRequiredService<BudgetProofService>().StartAsync(Ct));
        await WorkAsync();
        world.Add(new SeededRow(RowKind.BudgetProof, proof.ToString()) { State = "Finished" });
        world.Add(new SeededRow(RowKind.BudgetReservation, reservation.ToString()) { State = "Waiting" });
        await AnnounceAsync(item.Value);
    }

    /// <summary>The county has one notice an item; the second world finds that of the first.</summary>
    private async Task AnnounceAsync(Guid item)
    {
        var notice = await host.WithDbAsync(db => db.FundsNotices.AsNoTracking().SingleOrDefaultAsync(row => row.State == FundsNoticeState.Published));
        if (notice is null)
        {
            var id = await host.ActAsync(await AddAccountAsync(Role.TalentOffice), services => services.GetRequiredService<FundsNoticeService>().MakeAsync(new MakeFundsNotice { Item = item, Department = "县委人才办", Phone = "0534-5330000" }, Ct));
            await host.ActAsync(world[Role.TalentOffice], async services => await services.GetRequiredService<FundsNoticeService>().PublishAsync(id, await host.WithDbAsync(db => db.FundsNotices.Where(row => row.Id == id).Select(row => row.Version).SingleAsync()), Ct));
            notice = await host.WithDbAsync(db => db.FundsNotices.AsNoTracking().SingleAsync(row => row.Id == id));
        }

        world.Add(new SeededRow(RowKind.FundsNotice, notice.Id.ToString()) { State = "Published" });
        world.Add(new SeededRow(RowKind.FundsNoticeNumber, notice.Number!) { State = "Published" });
    }

    private async Task<BudgetChangeId> ProposeAsync(Account finance, BudgetLineId line, BudgetChangeKind kind)
    {
        var version = await host.WithDbAsync(db => db.BudgetLines.Where(row => row.Id == line).Select(row => row.Version).SingleAsync());
        return await host.ActAsync(finance, services => services.GetRequiredService<BudgetOfficeService>().ProposeAsync(line, new ProposeBudgetChange { Kind = kind, Amount = 1, Document = "齐财预1号", Reason = "试行", Version = version, PermitsShortfall = true }, Ct));
    }

    private async Task ConfirmAsync(Account finance, BudgetChangeId change)
    {
        var version = await host.WithDbAsync(db => db.BudgetChanges.Where(row => row.Id == change).Select(row => row.Version).SingleAsync());
        await host.ActAsync(finance, services => services.GetRequiredService<BudgetOfficeService>().DecideAsync(change, new DecideBudgetChange { Action = BudgetChangeAction.Confirm, Version = version }, Ct));
    }

    private async Task<Account> AddAccountAsync(Role role) => await host.AddAccountAsync(role, wish =>
    {
        wish.Name = $"{world.Mark}{NameOf(role)}";
        if (role is Role.EmployerOfficer) wish.Employer = world.Employer.Id;
        if (role is Role.IntakeClerk) wish.TownshipCode = world.TownshipCode;
        if (role is Role.JointReviewer) wish.Department = world.Department;
    });

    private static string NameOf(Role role) => "岗" + ((int)role).ToString(CultureInfo.InvariantCulture);

    private async Task<Case> DraftAsync(string name, bool verified = true, bool late = false)
    {
        var person = new NewPerson(world.Say(name), world.Watch(Some.IdNumber()), world.Watch(Some.Phone()), world.Watch(Some.BankCard()));
        var account = await host.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.Phone, wish.WithoutPerson) = (person.Name, person.Phone, true));
        var id = await host.ActAsync(account, async services =>
        {
            var drafts = services.GetRequiredService<SubsidyDraftService>();
            var draft = await drafts.StartAsync(Ct);
            await drafts.SaveIdentityAsync(draft, new SaveIdentity { Name = person.Name, Number = person.IdNumber }, Ct);
            return draft;
        });
        await host.ActAsync(account, services => FillAsync(services, id, person));
        await InsureAsync(id, verified, late);
        await host.ActAsync(account, services => AddMaterialsAsync(services, id));
        return new Case(id, account);
    }

    private async Task FillAsync(IServiceProvider services, SubsidyApplicationId id, NewPerson person)
    {
        var drafts = services.GetRequiredService<SubsidyDraftService>();
        await drafts.SaveEducationAsync(id, new SaveEducation { Level = EducationLevel.Bachelor, IsFullTime = true, School = world.Say("理工大学"), Major = world.Say("储能工程"), GraduatedOn = new DateOnly(2025, 6, 20) }, Ct);
        await drafts.SaveEmploymentAsync(id, new SaveEmployment { EmployerId = world.Employer.Id.Value, Kind = EmploymentKind.Contract, StartedOn = new DateOnly(2025, 9, 1), ContractEndsOn = new DateOnly(2028, 8, 31) }, Ct);
        await drafts.SaveBankAccountAsync(id, new SaveBankAccount { HolderName = person.Name, BankName = world.Say("农商银行"), Number = person.Card }, Ct);
        await drafts.ConsentAsync(id, new GiveConsent { Promise = true, Consent = true }, Ct);
    }

    private async Task AddMaterialsAsync(IServiceProvider services, SubsidyApplicationId id)
    {
        var missing = (await services.GetRequiredService<SubsidyApplicantQuery>().GetAsync(id, Ct)).Materials.Where(need => need.IsMissing).Select(need => need.Code).ToList();
        missing.ShouldNotBeEmpty("A world without files would prove nothing about files.");
        // Every other file is a picture: pictures have a preview, documents are drawn by the browser.
        var photo = PortalUpload.Photo();
        foreach (var code in missing)
        {
            var (name, content) = materials++ % 2 == 0 ? ($"{code}.pdf", Pdf()) : (photo.Name, photo.Content);
            await services.GetRequiredService<SubsidyDraftService>().AddMaterialAsync(id, code, name, content, Ct);
        }
    }

    /// <summary>A small PDF of one empty page with a canary in it.</summary>
    private byte[] Pdf() => Encoding.Latin1.GetBytes(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        + $"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n% {world.Watch("material-of-" + world.TownshipCode)}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");

    private Task InsureAsync(SubsidyApplicationId id, bool verified, bool late) => ChangeAsync(async db =>
    {
        var draft = await db.SubsidyApplications.SingleAsync(row => row.Id == id);
        var person = await db.People.SingleAsync(row => row.Id == draft.PersonId);
        if (verified) person.VerifyEducation(EducationLevel.Bachelor, EducationVerification.Chsi, new DateOnly(2025, 7, 1));
        db.InsuranceMonths.AddRange(FirstMonth.To(FirstMonth.AddMonths(5)).Select((month, i) => late && i == 2
            ? new InsuranceMonth(person.Id, month, world.Employer.Id, true, month.AddMonths(2).FirstDay, true)
            : new InsuranceMonth(person.Id, month, world.Employer.Id, true, month.LastDay, false)));
    });

    private async Task<Case> SubmittedAsync(string name, bool verified = true, bool late = false)
    {
        var made = await DraftAsync(name, verified, late);
        await host.ActAsync(made.Applicant, async services => await services.GetRequiredService<SubsidyApplicantService>().SubmitAsync(made.Id, await VersionAsync(made), Ct));
        return made;
    }

    private async Task<Case> ReturnedAsync(string name)
    {
        var made = await SubmittedAsync(name);
        await host.ActAsync(world[Role.EmployerOfficer], async services => await services.GetRequiredService<SubsidyEmployerService>()
            .RefuseAsync(made.Id, new RefuseEmployment { Reason = world.Say("合同编号与本单位台账不一致"), Version = await VersionAsync(made) }, Ct));
        return made;
    }

    private async Task<Case> ConfirmedAsync(string name, bool verified = true, bool late = false)
    {
        var made = await SubmittedAsync(name, verified, late);
        await host.ActAsync(world[Role.EmployerOfficer], async services => await services.GetRequiredService<SubsidyEmployerService>()
            .ConfirmAsync(new ConfirmEmployments { Items = [new ChosenCase { Id = made.Id.Value, Version = await VersionAsync(made) }] }, Ct));
        return made;
    }

    private async Task<Case> CorrectionAsync(string name)
    {
        var made = await ConfirmedAsync(name);
        await AtDeskAsync<SubsidyCorrectionService>(Role.IntakeClerk, made, (desk, version) => desk.RequestAsync(made.Id, new RequestCorrections
        {
            Version = version,
            Items = [new CorrectionRequest { Subject = policy.Terms.Materials[0].Code, WhatToDo = world.Say("请补充签字盖章页") }],
        }, Ct));
        return made;
    }

    private async Task<Case> DeclinedAsync(string name)
    {
        var made = await ConfirmedAsync(name);
        await AtDeskAsync<SubsidyIntakeService>(Role.IntakeClerk, made, (desk, version) => desk.DeclineAsync(made.Id, Words("不属于本补贴范围", version), Ct));
        return made;
    }

    private async Task<Case> WithdrawnAsync(string name)
    {
        var made = await ConfirmedAsync(name);
        await host.ActAsync(made.Applicant, async services => await services.GetRequiredService<SubsidyApplicantService>()
            .WithdrawAsync(made.Id, new WithdrawApplication { Reason = world.Say("已在外地就业"), Version = await VersionAsync(made) }, Ct));
        return made;
    }

    private async Task<Case> AcceptedAsync(string name, bool verified = true, bool late = false)
    {
        var made = await ConfirmedAsync(name, verified, late);
        await AtDeskAsync<SubsidyIntakeService>(Role.IntakeClerk, made, (desk, version) => desk.AcceptAsync(made.Id, version, Ct));
        return made;
    }

    private async Task<Case> InReviewAsync(string name, bool verified = true, bool late = false)
    {
        var made = await AcceptedAsync(name, verified, late);
        await AtDeskAsync<SubsidyReviewService>(Role.FirstReviewer, made, (desk, version) => desk.StartAsync(made.Id, version, Ct));
        return made;
    }

    private async Task<Case> DoubtedAsync(string name)
    {
        var made = await InReviewAsync(name);
        await AtDeskAsync<SubsidyReviewService>(Role.FirstReviewer, made, (desk, version) => desk.RaiseDoubtAsync(made.Id, Words("参保单位与用人单位待核", version), Ct));
        return made;
    }

    private async Task<Case> AskedAsync(string name)
    {
        var made = await InReviewAsync(name);
        await PassFirstAsync(made, [new DepartmentQuestion { Department = world.Department, IsAsked = true, Question = world.Say("本人登记状态是否有异常") }]);
        return made;
    }

    private async Task<Case> PassedFirstAsync(string name)
    {
        var made = await InReviewAsync(name);
        await PassFirstAsync(made, []);
        return made;
    }

    private async Task PassFirstAsync(Case made, List<DepartmentQuestion> questions)
    {
        await ConcludeChecksAsync(made);
        await AtDeskAsync<SubsidyReviewService>(Role.FirstReviewer, made,
            (desk, version) => desk.PassAsync(made.Id, new PassFirstReview { Opinion = world.Say("材料齐全"), Questions = questions, Version = version }, Ct));
    }

    private async Task ConcludeChecksAsync(Case made)
    {
        var open = await host.WithDbAsync(async db => (await db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == made.Id)).Checks.Where(check => check.IsOpen).Select(check => check.Id).ToList());
        foreach (var check in open)
            await AtDeskAsync<SubsidyReviewService>(Role.FirstReviewer, made,
                (desk, version) => desk.ConcludeAsync(made.Id, new ConcludeCheck { CheckId = check, Conclusion = world.Say("已与单位核实"), Version = version }, Ct));
    }

    private async Task<Case> PassedSecondAsync(string name)
    {
        var made = await PassedFirstAsync(name);
        await AtDeskAsync<SubsidySecondReviewService>(Role.SecondReviewer, made, (desk, version) => desk.PassAsync(made.Id, Words("核算无误", version), Ct));
        return made;
    }

    private async Task<Case> ApprovedAsync(string name)
    {
        var made = await PassedSecondAsync(name);
        await AtDeskAsync<SubsidyApprovalService>(Role.TalentOffice, made, (desk, version) => desk.ApproveAsync(made.Id, Words("同意纳入名单", version), Ct));
        return made;
    }

    private async Task<Case> RejectedAsync(string name)
    {
        var made = await PassedSecondAsync(name);
        await AtDeskAsync<SubsidyApprovalService>(Role.TalentOffice, made, (desk, version) => desk.RejectAsync(made.Id, Words("劳动关系不实", version), Ct));
        return made;
    }

    private Task<NoticeId> DraftNoticeAsync() => host.ActAsync(world[Role.TalentOffice], services => services.GetRequiredService<NoticeDraftService>().MakeAsync(new DraftNotice
    {
        Policy = policy.Id,
        Title = $"{world.Mark}生活补贴拟发放名单",
        ItemName = "高校毕业生生活补贴",
        Department = "县委人才办",
        Phone = "0534-5330000",
        HowToObject = "署真实姓名并附事实依据。",
    }, Ct));

    private async Task<NoticeId> PublishAsync()
    {
        var id = await DraftNoticeAsync();
        await host.ActAsync(world.Second(Role.TalentOffice), async services => await services.GetRequiredService<NoticePublicationService>().CheckAsync(id, await NoticeVersionAsync(id), Ct));
        await host.ActAsync(world[Role.TalentOffice], async services => await services.GetRequiredService<NoticePublicationService>().PublishAsync(id, await NoticeVersionAsync(id), Ct));
        return id;
    }

    private async Task WeeksPassAsync()
    {
        host.Clock.Advance(TimeSpan.FromDays(14));
        await host.WithAsync(async services =>
        {
            while (await services.GetRequiredService<DailyDeadlines>().RunAsync(Ct) > 0) { }
        });
    }

    private Task ObjectAsync(NoticeId id) => host.WithAsync(async services =>
    {
        FileSniffer.Screen("证据.png", PortalUpload.Photo().Content, out var evidence).ShouldBeNull();
        var number = await NumberOfAsync(id);
        var received = await services.GetRequiredService<ObjectionIntakeService>().ReceiveAsync(number, 1, new RaiseObjection
        {
            Name = world.Say("举报人"),
            Phone = world.Watch(Some.Phone()),
            Statement = world.Say("该员七月起已不在该单位上班"),
        }, evidence, $"203.0.113.{world.TownshipCode[7]}", Ct);
        world.Add(new SeededRow(RowKind.Receipt, services.GetRequiredService<ObjectionReceipts>().Write(received)));
    });

    private async Task<PaymentBatchId> SendBatchAsync(IReadOnlyCollection<Case> failing)
    {
        var preview = await host.ActAsync(world[Role.Finance], services => services.GetRequiredService<PaymentService>().PreviewAsync(Ct));
        var id = await host.ActAsync(world[Role.Finance], services => services.GetRequiredService<PaymentService>().MakeAsync(
            new MakePaymentBatch { Period = "2026-03", People = preview.Ready.Count, TotalFen = preview.Total.Fen }, Ct));
        await host.ActAsync(world.Second(Role.Finance), async services => await services.GetRequiredService<PaymentCheckService>().CheckAsync(id, await ReasonAsync(id), Ct));
        await host.ActAsync(world[Role.Finance], async services => await services.GetRequiredService<BankFileService>().SendAsync(id, await ReasonAsync(id), Ct));
        await DownloadAsync(id);
        await host.ActAsync(world[Role.Finance], async services => (await services.GetRequiredService<BankResultService>().TakeAsync(id, await AnswerOfTheBankAsync(id, failing), Ct)).Faults.ShouldBeEmpty());
        return id;
    }

    /// <summary>Through the page, as finance does it: the file with every account number.</summary>
    private async Task DownloadAsync(PaymentBatchId id)
    {
        using var browser = await host.SignInAsAsync(world[Role.Finance]);
        foreach (var format in new[] { BankFileFormat.Csv, BankFileFormat.Xlsx })
            (await (await browser.GetPageAsync($"/work/payments/{id}/download")).SubmitAsync(("Form.Reason", world.Say("送银行代发")), ("Format", format.ToString()))).Answer.Content.Headers.ContentDisposition.ShouldNotBeNull();
    }

    private async Task<byte[]> AnswerOfTheBankAsync(PaymentBatchId id, IReadOnlyCollection<Case> failing)
    {
        var cases = failing.Select(made => made.Id).ToHashSet();
        var lines = await host.WithDbAsync(db => (
            from line in db.PaymentLines
            join right in db.Entitlements on line.EntitlementId equals right.Id
            where line.BatchId == id
            select new { line.Number, line.LastFour, line.Amount, right.ApplicationId }).ToListAsync());
        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Select(line => string.Create(CultureInfo.InvariantCulture,
            $"{line.Number},{line.LastFour},{line.Amount.Yuan:0.00},{(cases.Contains(line.ApplicationId) ? "失败" : "成功")},{(cases.Contains(line.ApplicationId) ? world.Say("账户已销户") : "")}")).Prepend("序号,账号后四位,金额,结果,原因")));
    }

    private async Task ReportDepartureAsync(Case left)
    {
        var employment = await host.WithDbAsync(db => (from row in db.SubsidyApplications join spell in db.Employments on row.EmploymentId equals spell.Id where row.Id == left.Id select spell).SingleAsync());
        await host.ActAsync(world[Role.EmployerOfficer], services => services.GetRequiredService<SubsidyEmployerService>()
            .ReportDepartureAsync(employment.Id, new ReportDeparture { LeftOn = new DateOnly(2025, 12, 20), Reason = world.Say("本人辞职"), Version = employment.Version }, Ct));
    }

    private async Task RecoverAsync(Case left)
    {
        var right = await host.WithDbAsync(db => db.Entitlements.Where(row => row.ApplicationId == left.Id).Select(row => row.Id).SingleAsync());
        var id = await host.ActAsync(world.Second(Role.SecondReviewer), services => services.GetRequiredService<RecoveryService>().ProposeAsync(new ProposeRecovery
        {
            Entitlement = right,
            Employer = world.Employer.Id,
            FirstMonth = "2026-01",
            Cause = RecoveryCause.LateReportedDeparture,
            Reason = world.Say("单位补报离职"),
        }, Ct));
        var row = world.Add(new SeededRow(RowKind.Recovery, id!.Value.ToString()) { State = "Proposed" });
        // No step of a recovery prints a paper yet; whose it would be is settled all the same.
        await IssueAsync(new DocumentSubject(SubjectKind.Recovery, id.Value.Value));
        await TrackPapersAsync(id.Value.Value, row);
    }

    private async Task AccrueAsync()
    {
        var officer = world[Role.SecondReviewer];
        var id = await host.ActAsync(officer, services => services.GetRequiredService<AccrualService>().StartAsync(new StartAccrual { Month = "2026-02" }, Ct));
        await WorkAsync();
        world.Add(new SeededRow(RowKind.AccrualRun, id.ToString()) { State = "Computed" });
        await TrackJobsAsync(officer);
    }

    private async Task ImportRosterAsync()
    {
        var clerk = world[Role.FirstReviewer];
        string[] good = [world.Employer.Name, world.Employer.CreditCode, world.Say("名册人"), world.Watch(Some.IdNumber()), "2026-02", "已缴", "2026-02-15", "否"];
        string[] faulty = [world.Employer.Name, "x", world.Say("错行人"), world.Watch(Some.IdNumber()), "2026-02", "已缴", "2026-02-15", "否"];
        var id = await host.ActAsync(clerk, async services =>
        {
            await using var file = Sheets.Xlsx([.. RosterColumns.Headings], good, faulty);
            return await services.GetRequiredService<RosterImportService>().UploadAsync(new UploadedSheet($"{world.Mark}.xlsx"), file, Ct);
        });
        await WorkAsync();
        world.Add(new SeededRow(RowKind.Roster, id.ToString()) { State = "Checked" });
        await TrackJobsAsync(clerk);
    }

    /// <summary>One list that was imported, and one whose columns nobody has named.</summary>
    private async Task ImportTalentsAsync()
    {
        var clerk = world[Role.FirstReviewer];
        foreach (var isImported in new[] { true, false })
        {
            string[][] rows = [["姓名", "证件号码", "单位", "统一社会信用代码"], [world.Say("台账人"), world.Watch(Some.IdNumber()), world.Employer.Name, world.Employer.CreditCode], [world.Say("错行人"), world.Watch(Some.IdNumber()), "", "x"]];
            var id = await ActAsync(async imports =>
            {
                await using var file = Sheets.Xlsx(rows);
                return await imports.UploadAsync(new UploadedSheet($"{world.Mark}.xlsx"), file, Ct);
            });
            if (isImported)
            {
                await ActAsync(async imports =>
                {
                    var columns = (await imports.ColumnsAsync(id, Ct)).Columns;
                    await imports.MapAsync(id, new MapTalentList { Columns = [.. columns.Select(column => column.Holds)], AsOf = CountyClock.DayOf(host.Now), Version = 1 }, Ct);
                    return id;
                });
                await WorkAsync();
                await ActAsync(async imports =>
                {
                    await imports.ConfirmAsync(id, new ConfirmTalentList { Version = (await imports.GetAsync(id, Ct)).Import.Version }, Ct);
                    return id;
                });
                await WorkAsync();
            }

            world.Add(new SeededRow(RowKind.TalentImport, id.ToString()) { State = isImported ? "Imported" : "Mapping" });
        }

        await TrackJobsAsync(clerk);

        Task<TalentImportId> ActAsync(Func<TalentImportService, Task<TalentImportId>> act) => host.ActAsync(clerk, services => act(services.GetRequiredService<TalentImportService>()));
    }

    private async Task WorkAsync()
    {
        while (await host.Services.GetRequiredService<JobWorker>().RunNextAsync(Ct)) host.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    /// <summary>Delegations, a conflict, the codes of two phones, and all accounts.</summary>
    private async Task StandBesideAsync()
    {
        var (today, later) = (CountyClock.DayOf(host.Now), CountyClock.DayOf(host.Now).AddDays(30));
        await ChangeAsync(db =>
        {
            foreach (var role in Enum.GetValues<Role>().Where(role => AccessTable.Allows(role, Capability.DelegateDuties)))
            {
                var owner = world[role];
                var duty = AccessTable.CapabilitiesOf([role]).First(AccessTable.MayBeDelegated);
                var delegation = new Delegation(owner.AccountId, owner.PersonId!.Value, world[Role.Auditor].AccountId, duty, today.AddDays(1), later, world.Say("出差"), host.Now);
                db.Delegations.Add(delegation);
                world.Add(new SeededRow(RowKind.Delegation, delegation.Id.ToString()) { Owner = owner });
            }

            foreach (var role in Enum.GetValues<Role>())
            {
                var view = new SavedView(world[role].AccountId, ViewedList.Talents, world.Say($"视图{(int)role}"), "Level=Bachelor", host.Now);
                db.SavedViews.Add(view);
                world.Add(new SeededRow(RowKind.SavedView, view.Id.ToString()) { State = role.ToString(), Owner = world[role] });
            }

            var (chain, kind) = (new EmployerListEntry(EmployerList.Chain, $"产业链{Some.Number()}", today), new EmployerListEntry(EmployerList.Qualification, $"资质{Some.Number()}", today));
            var held = new EmployerQualification(world.Employer.Id, new QualificationFacts(kind.Id, QualificationLevel.Province, $"证书{Some.Number()}", today, later), FactSource.Employer);
            db.EmployerListEntries.AddRange(chain, kind);
            db.EmployerQualifications.Add(held);
            world.Add(new SeededRow(RowKind.EmployerListEntry, chain.Id.ToString()) { State = "Chain" });
            world.Add(new SeededRow(RowKind.EmployerListEntry, kind.Id.ToString()) { State = "Qualification" });
            world.Add(new SeededRow(RowKind.EmployerQualification, held.Id.ToString()));

            var (left, gone) = (Some.Employer(), Some.Employer());
            var merge = new EmployerMerge(left.Id, gone.Id, "同一家单位", Guid.NewGuid(), "系统", host.Now);
            db.Employers.AddRange(left, gone);
            db.EmployerMerges.Add(merge);
            gone.MergeInto(left);
            world.Add(new SeededRow(RowKind.EmployerMerge, merge.Id.ToString()));

            var vault = host.Services.GetRequiredService<PersonalDataVault>();
            var people = new[] { Some.Person(vault), Some.Person(vault), Some.Person(vault), Some.Person(vault) };
            var office = new Actor(world[Role.TalentOffice].AccountId, "人才办", AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = world[Role.TalentOffice].PersonId };
            var (proposed, done) = (new PersonMerge(people[0].Id, people[1].Id, [], true, "同一人", office, host.Now), new PersonMerge(people[2].Id, people[3].Id, [], false, "同一人", office, host.Now));
            done.Confirm(office, host.Now);
            people[3].MergeInto(people[2]);
            db.People.AddRange(people);
            db.PersonMerges.AddRange(proposed, done);
            world.Add(new SeededRow(RowKind.PersonMerge, proposed.Id.ToString()));
            world.Add(new SeededRow(RowKind.MergedPerson, people[3].Id.ToString()));

            foreach (var role in new[] { Role.IntakeClerk, Role.FirstReviewer, Role.SecondReviewer, Role.TalentOffice })
            {
                var asker = new Actor(world[role].AccountId, world[role].DisplayName, AccessTable.CapabilitiesOf([role])) { Person = world[role].PersonId };
                var export = new NumberExport($"HM26-{Some.Number()}", world.Say($"名单{(int)role}"), [.. Enumerable.Range(0, 60).Select(_ => PersonId.New())], [NumberColumn.IdNumber], world.Say($"用途{(int)role}"), 0, asker, host.Now, host.Now.AddDays(90));
                db.NumberExports.Add(export);
                world.Add(new SeededRow(RowKind.NumberExport, export.Id.ToString()) { State = role.ToString(), Owner = world[role] });
                world.Add(new SeededRow(RowKind.NumberExportToDecide, export.Id.ToString()) { State = role.ToString() });
            }

            var related = Some.Employer();
            db.Employers.Add(related);
            var conflict = new ConflictOfInterest(world[Role.FirstReviewer].PersonId!.Value, null, related.Id, world.Say("近亲属任职"), world[Role.SecurityAdministrator].AccountId, host.Now);
            db.Conflicts.Add(conflict);
            world.Add(new SeededRow(RowKind.Conflict, conflict.Id.ToString()));
        });
        foreach (var role in Enum.GetValues<Role>()) world.Add(new SeededRow(RowKind.Account, world[role].Id.ToString()) { State = role.ToString() });
        world.Add(new SeededRow(RowKind.RegistrationCode, (await host.WithAsync(services => services.GetRequiredService<RegistrationService>().AskForCodeAsync(new AskForCode { Phone = world.Watch(Some.Phone()) }, "198.51.100.1", Ct))).ToString()));
        world.Add(new SeededRow(RowKind.ResetCode, (await host.WithAsync(services => services.GetRequiredService<PasswordService>().AskAsync(new AskForPasswordReset { Name = world[Role.Finance].UserName }, "198.51.100.2", Ct))).ToString()));
    }

    private async Task TrackCaseAsync(Case made, string state)
    {
        var application = await host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == made.Id));
        if (application.CaseNumber is { } number) world.Watch(number);
        var decided = SubsidyFlow.IsFinal(application.Status);
        var row = world.Add(new SeededRow(RowKind.Application, made.Id.ToString()) { State = state, Owner = made.Applicant, IsDecided = decided });
        SeededRow Of(RowKind kind, object key) => world.Add(new SeededRow(kind, key.ToString()!) { State = state, Owner = made.Applicant, Parent = row, IsDecided = decided });
        foreach (var material in application.Materials)
        {
            Of(RowKind.ApplicationFile, material.FileId);
            Of(RowKind.MaterialPage, material.Id);
        }

        foreach (var check in application.Checks) Of(RowKind.Check, check.Id);
        foreach (var item in application.Corrections) Of(RowKind.CorrectionItem, item.Id);
        foreach (var question in application.Questions.Where(_ => application.Status is SubsidyStatus.JointReview)) Of(RowKind.Question, question.Id);
        if (application.EmploymentId is { } employment && await host.WithDbAsync(db => db.Employments.AnyAsync(spell => spell.Id == employment && spell.ConfirmedAt != null))) Of(RowKind.Employment, employment);
        if (await host.WithDbAsync(db => db.InsuranceMonths.AnyAsync(month => month.PersonId == application.PersonId && month.IsBackPayment))) Of(RowKind.LatePayer, application.PersonId!.Value);
        if (application.PersonId is { } person) await TrackPersonAsync(person, state);
        var subject = made.Id.Value;
        foreach (var paper in await host.WithDbAsync(db => db.IssuedDocuments.Where(document => document.SubjectId == subject).Select(document => document.Id).ToListAsync())) Of(RowKind.Paper, paper);
        foreach (var right in await host.WithDbAsync(db => db.Entitlements.Where(right => right.ApplicationId == made.Id).Select(right => right.Id).ToListAsync())) Of(RowKind.Entitlement, right);
    }

    /// <summary>Once, however many cases a person has; with a certificate and a passport, which have addresses of their own, and a line in the trial of the version.</summary>
    private async Task TrackPersonAsync(PersonId id, string state)
    {
        if (world.All(RowKind.Person).Any(known => known.Key == id.ToString())) return;
        var row = world.Add(new SeededRow(RowKind.Person, id.ToString()) { State = state });
        var credential = new Credential(id, new CredentialFacts(CredentialKind.ProfessionalTitle, "工程师", CredentialGrade.Intermediate, new DateOnly(2024, 12, 1)), FactSource.Clerk);
        var (paper, number) = (Guid.CreateVersion7(), world.Watch($"P{Some.IdNumber()[6..17]}"));
        await host.WithDbAsync(async db =>
        {
            var trial = await db.PolicySimulations.Where(tried => tried.PolicyVersionId == policy.Id).Select(tried => tried.Id).FirstAsync();
            db.PolicySimulationEffects.Add(new PolicySimulationEffect(trial, new SimulatedEffect(id, EducationLevel.Bachelor, Money.Zero, Money.FromYuan(550), Money.Zero, Money.FromYuan(550), null)));
            db.Credentials.Add(credential);
            db.PersonDocuments.Add(new PersonDocument(paper, id, new PersonDocumentFacts(PersonDocumentKind.Passport), host.Vault.Seal(PersonalField.IdNumber, paper, number)));
            return await db.SaveChangesAsync(default);
        });
        world.Add(new SeededRow(RowKind.Credential, credential.Id.ToString()) { State = state, Parent = row });
        world.Add(new SeededRow(RowKind.PersonDocument, paper.ToString()) { State = state, Parent = row });
    }

    /// <summary>Somebody who asks for the correction of the own record, with a proof, and of the own phone.</summary>
    private async Task AskForCorrectionAsync(Account owner)
    {
        var own = (await host.WithDbAsync(db => db.Accounts.AsNoTracking().SingleAsync(row => row.Id == owner.Id))).PersonId!.Value;
        var (education, credential) = await host.WithDbAsync(async db => ((await db.People.AsNoTracking().SingleAsync(row => row.Id == own)).Educations[0].Id, (await db.Credentials.AsNoTracking().FirstAsync(row => row.PersonId == own)).Id));
        FileSniffer.Screen("证件.png", PortalUpload.Photo().Content, out var proof).ShouldBeNull();
        var request = await host.ActAsync(owner, async services =>
        {
            var corrections = services.GetRequiredService<RecordCorrectionService>();
            var person = await corrections.OwnAsync(Ct);
            return await corrections.AskAsync(CorrectedField.Name, new AskForValue { Text = world.Say("更名"), Grounds = world.Say("户口簿写法"), Version = person.Version }, [proof!], Ct);
        });
        var code = await host.ActAsync(owner, services => services.GetRequiredService<OwnPhoneService>().AskForCodeAsync(new AskForCode { Phone = world.Watch(Some.Phone()) }, "198.51.100.4", Ct));
        var file = await host.WithDbAsync(db => db.StoredFiles.AsNoTracking().SingleAsync(row => row.SubjectKind == SubjectKind.RecordCorrection && row.SubjectId == request));
        var row = world.Add(new SeededRow(RowKind.RecordCorrection, request.ToString()) { Owner = owner, State = "Open" });
        world.Add(new SeededRow(RowKind.RecordCorrectionProof, file.Id.ToString()) { Owner = owner, State = "Open", Parent = row });
        world.Add(new SeededRow(RowKind.OwnEducation, education.ToString()) { Owner = owner });
        world.Add(new SeededRow(RowKind.OwnCredential, credential.ToString()) { Owner = owner });
        world.Add(new SeededRow(RowKind.PhoneChangeCode, code.ToString()) { Owner = owner });
    }

    private async Task TrackNoticeAsync(NoticeId id, string state)
    {
        var row = world.Add(new SeededRow(RowKind.Notice, id.ToString()) { State = state });
        foreach (var item in await host.WithDbAsync(db => db.NoticeItems.Where(item => item.NoticeId == id).ToListAsync())) world.Add(new SeededRow(RowKind.NoticeItem, item.Id.ToString()) { State = state, Parent = row });
        foreach (var objection in await host.WithDbAsync(db => db.Objections.OfType<PaymentObjection>().AsNoTracking().Where(objection => objection.NoticeId == id).ToListAsync()))
        {
            var received = world.Add(new SeededRow(RowKind.Objection, objection.Id.ToString()) { State = "Received" });
            await IssueAsync(new DocumentSubject(SubjectKind.Objection, objection.Id.Value));
            await TrackPapersAsync(objection.Id.Value, received);
            foreach (var file in objection.Evidence) world.Add(new SeededRow(RowKind.ObjectionFile, file.FileId.ToString()) { State = "Received", Parent = received });
        }

        await TrackPapersAsync(id.Value, row);
        if (state is "Draft") return;
        var number = world.Add(new SeededRow(RowKind.NoticeNumber, await NumberOfAsync(id)) { State = state });
        world.Add(new SeededRow(RowKind.NoticeSerial, "1") { State = state, Parent = number });
    }

    private async Task TrackBatchAsync(PaymentBatchId id)
    {
        var row = world.Add(new SeededRow(RowKind.Batch, id.ToString()) { State = "Sent", IsDecided = true });
        foreach (var line in await host.WithDbAsync(db => db.PaymentLines.Where(line => line.BatchId == id).ToListAsync()))
            world.Add(new SeededRow(RowKind.BatchLine, line.Id.ToString()) { State = line.State.ToString(), Parent = row });
        await TrackPapersAsync(id.Value, row);
    }

    /// <summary>The papers of what is no case; each kind of subject has its readers.</summary>
    private async Task TrackPapersAsync(Guid subject, SeededRow row)
    {
        foreach (var paper in await host.WithDbAsync(db => db.IssuedDocuments.Where(document => document.SubjectId == subject).Select(document => document.Id).ToListAsync()))
            world.Add(new SeededRow(RowKind.Paper, paper.ToString()) { State = $"of {row}", Parent = row });
    }

    private Task IssueAsync(DocumentSubject subject) => host.ActAsync(world[Role.TalentOffice], async services =>
    {
        var today = CountyClock.DayOf(host.Now);
        var reply = new ObjectionReply(ObjectionKind.Payment, "YY26-00001", world.Say("异议人"), today, "GS26-00001", "拟发放名单公示", 1, "张*", world.Employer.Name, false, world.Say("核查结论"), today, new PaperOffice("县委人才办", "0534-5330000"));
        await services.GetRequiredService<DocumentIssuer>().IssueAsync(reply, subject, world[Role.TalentOffice].AccountId, Ct);
        await services.GetRequiredService<IPortalDb>().SaveChangesAsync(Ct);
    });

    private async Task TrackJobsAsync(Account owner)
    {
        var id = owner.AccountId;
        foreach (var job in await host.WithDbAsync(db => db.Jobs.Where(job => job.OwnerId == id).ToListAsync()))
            world.Add(new SeededRow(RowKind.Job, job.Id.ToString()) { State = job.ResultFile is null ? "without a result" : "with a result", Owner = owner, IsDecided = job.HasEnded });
    }

    private Task AtDeskAsync<TDesk>(Role role, Case made, Func<TDesk, long, Task> act) where TDesk : notnull =>
        host.ActAsync(world[role], async services => await act(services.GetRequiredService<TDesk>(), await VersionAsync(made)));

    private DecideOnCase Words(string opinion, long version) => new() { Opinion = world.Say(opinion), Version = version };

    private async Task<ExplainPayment> ReasonAsync(PaymentBatchId id) =>
        new() { Reason = world.Say("名单与公示一致"), Version = await host.WithDbAsync(db => db.PaymentBatches.Where(row => row.Id == id).Select(row => row.Version).SingleAsync()) };

    private Task<long> VersionAsync(Case made) => host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.Version).SingleAsync());

    private Task<long> NoticeVersionAsync(NoticeId id) => host.WithDbAsync(db => db.Notices.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private Task<string> NumberOfAsync(NoticeId id) => host.WithDbAsync(db => db.Notices.Where(row => row.Id == id).Select(row => row.Number!).SingleAsync());

    private Task ChangeAsync(Action<IPortalDb> change) => ChangeAsync(db =>
    {
        change(db);
        return Task.CompletedTask;
    });

    private Task<int> ChangeAsync(Func<IPortalDb, Task> change) => host.WithDbAsync(async db =>
    {
        await change(db);
        return await db.SaveChangesAsync(Ct);
    });

    private sealed record Case(SubsidyApplicationId Id, Account Applicant);

    private sealed record NewPerson(string Name, string IdNumber, string Phone, string Card);
}
