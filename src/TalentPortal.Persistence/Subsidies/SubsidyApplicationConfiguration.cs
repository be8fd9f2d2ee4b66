using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Persistence.Subsidies;

internal sealed class SubsidyApplicationConfiguration : IEntityTypeConfiguration<SubsidyApplication>
{
    internal const int LongestLoan = 2_500;

    public void Configure(EntityTypeBuilder<SubsidyApplication> builder)
    {
        builder.ToTable("SubsidyApplications");
        builder.Property(application => application.CaseNumber).HasMaxLength(20);
        builder.Property(application => application.TownshipCode).HasMaxLength(12);
        builder.Property(application => application.ApplicantName).HasMaxLength(60);
        builder.Property(application => application.ApplicantInitials).HasMaxLength(60);
        builder.Property(application => application.EmployerName).HasMaxLength(100);
        builder.Property(application => application.HolderName).HasMaxLength(60);
        builder.Property(application => application.ConsentWording).HasMaxLength(20);
        builder.Ignore(application => application.OpenCorrections);
        builder.OwnsOne(application => application.Limits);
        builder.OwnsOne(application => application.Deadline);
        builder.OwnsOne(application => application.CorrectionDeadline);
        builder.HasOne<Person>().WithMany().HasForeignKey(application => application.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(application => application.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Policy>().WithMany().HasForeignKey(application => application.PolicyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employment>().WithMany().HasForeignKey(application => application.EmploymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BenefitOffer>().WithMany().HasForeignKey(application => application.OfferId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(application => application.CaseNumber).IsUnique();
        builder.HasIndex(application => application.StartedBy);
        // An offer becomes one application, however often it is accepted.
        builder.HasIndex(application => application.OfferId).IsUnique();
        // The queues: by state in order of deadline, the whole county's and one township's.
        builder.HasIndex(application => new { application.Status, application.SortsOn, application.CaseNumber });
        builder.HasIndex(application => new { application.TownshipCode, application.Status, application.SortsOn, application.CaseNumber });
        // The same queue of one policy for the whole county; a township's own queue is short enough to be filtered as it is read.
        builder.HasIndex(application => new { application.PolicyId, application.Status, application.SortsOn, application.CaseNumber });
        builder.HasIndex(application => new { application.EmployerId, application.Status });
        builder.HasIndex(application => application.ApplicantInitials);
        // What runs under one version of the policy, the latest first.
        builder.HasIndex(application => new { application.PolicyVersionId, application.CaseNumber });
        ConfigureParts(builder);
    }

    private static void ConfigureParts(EntityTypeBuilder<SubsidyApplication> builder)
    {
        builder.OwnsMany(application => application.History, step =>
        {
            step.ToTable("SubsidySteps", table => table.HasTrigger(FourEyesTriggers.Steps));
            step.WithOwner().HasForeignKey("ApplicationId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Opinion).HasMaxLength(SubsidyStep.LongestOpinion);
            step.Property(part => part.FactsDigest).HasMaxLength(64);
            // One decision per state and round, whatever two officers press at the same moment.
            step.HasIndex("ApplicationId", nameof(SubsidyStep.Round), nameof(SubsidyStep.From)).IsUnique();
            step.HasIndex(part => new { part.By, part.At });
        });
        builder.OwnsMany(application => application.Materials, material =>
        {
            material.ToTable("SubsidyMaterials");
            material.WithOwner().HasForeignKey("ApplicationId");
            material.HasKey(part => part.Id);
            material.Property(part => part.Code).HasMaxLength(40);
            material.HasIndex(part => part.FileId);
        });
        builder.OwnsMany(application => application.Checks, check =>
        {
            check.ToTable("SubsidyChecks");
            check.WithOwner().HasForeignKey("ApplicationId");
            check.HasKey(part => part.Id);
            check.Property(part => part.Evidence).HasMaxLength(4000);
            check.Property(part => part.Source).HasMaxLength(40);
            check.Property(part => part.Conclusion).HasMaxLength(1000);
            check.Property(part => part.ConcludedBy).HasMaxLength(60);
        });
        builder.OwnsMany(application => application.Questions, question =>
        {
            question.ToTable("SubsidyJointQuestions");
            question.WithOwner().HasForeignKey("ApplicationId");
            question.HasKey(part => part.Id);
            question.Property(part => part.Question).HasMaxLength(500);
            question.Property(part => part.Answer).HasMaxLength(1000);
            question.Property(part => part.AskedBy).HasMaxLength(60);
            question.Property(part => part.AnsweredBy).HasMaxLength(60);
            question.Property(part => part.AnsweredFor).HasMaxLength(60);
            // A department's open questions, oldest first.
            question.HasIndex(part => new { part.Department, part.Verdict, part.AskedAt });
        });
        builder.OwnsMany(application => application.Findings, finding =>
        {
            finding.ToTable("SubsidyFindings");
            finding.WithOwner().HasForeignKey("ApplicationId");
            finding.HasKey(part => part.Id);
            finding.Property(part => part.Evidence).HasMaxLength(SubsidyFinding.LongestEvidence);
            finding.Property(part => part.ByName).HasMaxLength(60);
            finding.Property(part => part.Loan).HasMaxLength(LongestLoan).HasLoanConversion();
            // Two officers who find something at the same moment count the same number: one of them fails.
            finding.HasIndex("ApplicationId", nameof(SubsidyFinding.Sequence)).IsUnique();
        });
        builder.OwnsMany(application => application.HandOvers, handOver =>
        {
            handOver.ToTable("SubsidyHandOvers", table => table.HasTrigger(FourEyesTriggers.HandOvers));
            handOver.WithOwner().HasForeignKey("ApplicationId");
            handOver.HasKey(part => part.Id);
            handOver.Property(part => part.ByName).HasMaxLength(60);
            handOver.Property(part => part.HolderName).HasMaxLength(60);
            handOver.Property(part => part.ToName).HasMaxLength(60);
            handOver.Property(part => part.Reason).HasMaxLength(SubsidyHandOver.LongestReason);
            // Two officers who hand the same file over at the same moment count the same number: one of them fails.
            handOver.HasIndex("ApplicationId", nameof(SubsidyHandOver.Sequence)).IsUnique();
        });
        builder.OwnsMany(application => application.Corrections, item =>
        {
            item.ToTable("SubsidyCorrections");
            item.WithOwner().HasForeignKey("ApplicationId");
            item.HasKey(part => part.Id);
            item.Property(part => part.Subject).HasMaxLength(40);
            item.Property(part => part.WhatToDo).HasMaxLength(500);
            item.Property(part => part.Reply).HasMaxLength(1000);
        });
    }
}

internal static class LoanColumns
{
    /// <summary>A loan is kept as one text.</summary>
    public static PropertyBuilder<TLoan> HasLoanConversion<TLoan>(this PropertyBuilder<TLoan> loan) =>
        loan.HasConversion(new ValueConverter<ProvenLoan, string>(known => known.ToJson(), json => ProvenLoan.FromJson(json)), new ValueComparer<ProvenLoan>((left, right) => left == right, known => known.GetHashCode(), known => known));
}

internal sealed class SubsidyAssessmentConfiguration : IEntityTypeConfiguration<SubsidyAssessment>
{
    public void Configure(EntityTypeBuilder<SubsidyAssessment> builder)
    {
        builder.ToTable("SubsidyAssessments");
        builder.Property(assessment => assessment.Number).HasMaxLength(24);
        builder.Property(assessment => assessment.Digest).HasMaxLength(64);
        builder.HasIndex(assessment => assessment.Number).IsUnique();
        builder.HasOne<SubsidyApplication>().WithMany().HasForeignKey(assessment => assessment.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConsentWordingConfiguration : IEntityTypeConfiguration<ConsentWording>
{
    public void Configure(EntityTypeBuilder<ConsentWording> builder)
    {
        builder.ToTable("ConsentWordings");
        builder.HasKey(wording => wording.Id);
        builder.Property(wording => wording.Id).HasMaxLength(20);
        builder.Property(wording => wording.PromiseZh).HasMaxLength(2000);
        builder.Property(wording => wording.PromiseEn).HasMaxLength(4000);
        builder.Property(wording => wording.ConsentZh).HasMaxLength(2000);
        builder.Property(wording => wording.ConsentEn).HasMaxLength(4000);
    }
}
