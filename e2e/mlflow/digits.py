"""Models of handwritten digits (the data set comes with scikit-learn, nothing is downloaded)."""

import json
import tempfile
from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import mlflow  # noqa: E402
import numpy  # noqa: E402
import pandas  # noqa: E402
from matplotlib import pyplot  # noqa: E402
from mlflow.entities import Dataset, DatasetInput, InputTag  # noqa: E402
from sklearn.datasets import load_digits  # noqa: E402
from sklearn.linear_model import SGDClassifier  # noqa: E402
from sklearn.metrics import ConfusionMatrixDisplay, classification_report, log_loss  # noqa: E402
from sklearn.model_selection import train_test_split  # noqa: E402
from sklearn.neural_network import MLPClassifier  # noqa: E402

from run_log import RunLog  # noqa: E402

LEARNING_RATES = [0.0001, 0.001, 0.01, 0.1]
SEEDS = [0, 1, 2]
EPOCHS = 40
CLASSES = numpy.arange(10)

_images, _labels = load_digits(return_X_y=True)
TRAIN_X, TEST_X, TRAIN_Y, TEST_Y = train_test_split(_images / 16, _labels, test_size=0.3, random_state=7)


def log_sweep(client: mlflow.MlflowClient) -> None:
    """A parent run with one nested run for each learning rate and seed."""
    experiment = client.create_experiment("vision/digits-sweep", tags={"team": "vision", "stage": "sweep"})
    client.set_experiment_tag(experiment, "mlflow.note.content", "Linear models on **digits**: which learning rate?")
    sweep = RunLog(client, experiment, "sgd-sweep", minute=0)
    sweep.params(epochs=EPOCHS, learning_rates=LEARNING_RATES, seeds=SEEDS)
    best = 0.0
    for number, (rate, seed) in enumerate((rate, seed) for rate in LEARNING_RATES for seed in SEEDS):
        run = RunLog(client, experiment, f"sgd-{rate}-seed-{seed}", minute=1 + 3 * number, parent=sweep)
        run.params(learning_rate=rate, seed=seed, epochs=EPOCHS, model="SGDClassifier")
        model = SGDClassifier(loss="log_loss", learning_rate="constant", eta0=rate, random_state=seed)
        best = max(best, _train(run, model, EPOCHS, seed))
        _log_data_set(run)
        _log_evaluation(run, model)
        run.end()
    sweep.metrics(0, best__accuracy=best)
    sweep.end(after_seconds=3_000)


def log_perceptron(client: mlflow.MlflowClient) -> None:
    """One better model, with the model itself among its artifacts."""
    experiment = client.create_experiment("vision/digits-perceptron", tags={"team": "vision"})
    run = RunLog(client, experiment, "perceptron-64", minute=60)
    run.params(hidden_layer_sizes=(64,), learning_rate=0.01, seed=3, model="MLPClassifier")
    run.tags({"mlflow.note.content": "# Baseline\n\nOne hidden layer, *no* tuning.", "stage": "candidate"})
    model = MLPClassifier(hidden_layer_sizes=(64,), learning_rate_init=0.01, random_state=3)
    _train(run, model, 60, seed=3)
    _log_data_set(run)
    _log_evaluation(run, model)
    _log_model(run, model)
    run.end(after_seconds=200)


def _log_model(run: RunLog, model) -> None:
    optimizer = type(model._optimizer)
    options = {
        "pip_requirements": ["scikit-learn"],
        "serialization_format": "skops",
        "skops_trusted_types": [f"{optimizer.__module__}.{optimizer.__qualname__}"],
    }
    with mlflow.start_run(run_id=run.id):
        mlflow.sklearn.log_model(model, name="perceptron", **options)
    # As MLflow 2 did it: the model among the run's own artifacts.
    with tempfile.TemporaryDirectory() as folder:
        mlflow.sklearn.save_model(model, Path(folder, "model"), **options)
        run.client.log_artifacts(run.id, folder)


def _train(run: RunLog, model, epochs: int, seed: int) -> float:
    order = numpy.random.default_rng(seed)
    accuracy = 0.0
    for epoch in range(epochs):
        rows = order.permutation(len(TRAIN_X))
        model.partial_fit(TRAIN_X[rows], TRAIN_Y[rows], classes=CLASSES)
        accuracy = model.score(TEST_X, TEST_Y)
        run.metrics(
            epoch,
            train__loss=log_loss(TRAIN_Y, model.predict_proba(TRAIN_X), labels=CLASSES),
            val__loss=log_loss(TEST_Y, model.predict_proba(TEST_X), labels=CLASSES),
            val__accuracy=accuracy,
        )
    return accuracy


def _log_data_set(run: RunLog) -> None:
    profile = json.dumps({"num_rows": len(TRAIN_X), "num_elements": TRAIN_X.size})
    data = Dataset("digits", "a1b2c3d4", "code", '{"tags": {"mlflow.source.name": "train.py"}}', profile=profile)
    run.client.log_inputs(run.id, [DatasetInput(data, [InputTag("mlflow.data.context", "training")])])


def _log_evaluation(run: RunLog, model) -> None:
    predicted = model.predict(TEST_X)
    report = classification_report(TEST_Y, predicted, output_dict=True, zero_division=0)
    with tempfile.TemporaryDirectory() as folder:
        evaluation = Path(folder, "evaluation")
        evaluation.mkdir()
        _draw_confusion(predicted, evaluation / "confusion_matrix.png")
        pandas.DataFrame(report).T.to_csv(evaluation / "per_class.csv", index_label="class")
        Path(folder, "notes.txt").write_text(f"accuracy {report['accuracy']:.4f}\nlabels 0 to 9, π ≈ 3.14159\n")
        run.client.log_artifacts(run.id, folder)


def _draw_confusion(predicted, path: Path) -> None:
    figure, axes = pyplot.subplots(figsize=(4, 3.6), dpi=80)
    ConfusionMatrixDisplay.from_predictions(TEST_Y, predicted, ax=axes, cmap="Blues", colorbar=False)
    # No date and no version in the file: the same numbers give the same bytes.
    figure.savefig(path, metadata={"Software": None})
    pyplot.close(figure)
